package io.languageanalyze.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The emulator as a program of its own. */
public final class Main {
  private static final String USAGE =
      "usage: emulator [--port N] [--api-key KEY] [--bearer-token TOKEN] [--job-time SECONDS]"
          + " [--stated-job-time SECONDS] [--latency SECONDS] [--submits-per-second N] [--polls-per-second N] [--page-size N] [--max-page-size N]";

  private Main() {}

  /** Starts an emulator that runs until the process is ended; 2 is the exit code of wrong usage. */
  public static void main(String[] args) throws InterruptedException {
    LanguageEmulator emulator;
    try {
      emulator = start(args);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    announce(emulator, System.out);
    // The emulator's own threads do not keep the process alive.
    Thread.currentThread().join();
  }

  /** Starts what {@code args} ask for. */
  static LanguageEmulator start(String... args) {
    LanguageEmulator.Builder builder = LanguageEmulator.builder().recordBodies(false);
    int submits = 0;
    int polls = 0;
    List<Fault> faults = new ArrayList<>();
    for (Iterator<String> flags = Arrays.asList(args).iterator(); flags.hasNext(); ) {
      String flag = flags.next();
      if (!flags.hasNext()) {
        throw new IllegalArgumentException(flag + " needs a value; " + USAGE);
      }
      String value = flags.next();
      switch (flag) {
        case "--port" -> builder.port(number(flag, value, 65_535));
        case "--api-key" -> builder.apiKey(value);
        case "--bearer-token" -> builder.bearerToken(value);
        case "--job-time" -> builder.jobTime(jobTime(flag, value));
        case "--stated-job-time" -> faults.add(Fault.statedTime(seconds(flag, value)));
        case "--latency" -> faults.add(Fault.delay(seconds(flag, value)));
        case "--submits-per-second" -> submits = number(flag, value, Integer.MAX_VALUE);
        case "--polls-per-second" -> polls = number(flag, value, Integer.MAX_VALUE);
        case "--page-size" -> builder.pageSize(number(flag, value, Integer.MAX_VALUE));
        case "--max-page-size" -> builder.maxPageSize(number(flag, value, Integer.MAX_VALUE));
        default -> throw new IllegalArgumentException("unknown flag " + flag + "; " + USAGE);
      }
    }
    LanguageEmulator emulator = builder.rateLimits(submits, polls).start();
    faults.forEach(emulator::inject);
    return emulator;
  }

  /** Tells a user where it is and how to get in. */
  static void announce(LanguageEmulator emulator, PrintStream out) {
    out.println("endpoint: " + emulator.endpoint());
    out.println("api key:  " + emulator.apiKey());
    out.println("stats:    " + emulator.endpoint() + "/emulator/stats");
    out.flush();
  }

  private static int number(String flag, String value, int max) {
    boolean number = value.matches("\\d{1,10}") && Long.parseLong(value) <= max;
    if (!number) {
      throw new IllegalArgumentException(
          flag + " is '" + value + "'; give a whole number from 0 to " + max);
    }
    return Integer.parseInt(value);
  }

  // Seconds, or two numbers of them with a hyphen between.
  private static JobTime jobTime(String flag, String value) {
    int hyphen = value.indexOf('-');
    if (hyphen < 0) {
      return JobTime.fixed(seconds(flag, value));
    }
    Duration min = seconds(flag, value.substring(0, hyphen));
    return JobTime.uniform(min, seconds(flag, value.substring(hyphen + 1)), 1);
  }

  private static Duration seconds(String flag, String value) {
    if (!value.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw new IllegalArgumentException(flag + " is '" + value + "'; give seconds, such as 2.5");
    }
    return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
  }
}
