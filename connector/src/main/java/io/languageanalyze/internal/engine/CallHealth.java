package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Decides when to say that calls to an endpoint make no progress, and why, for all shards of a
 * process together. A message is one sentence with counts and the last reason; it holds no text, no
 * key and of a response only its status and codes.
 */
public final class CallHealth {

  /** The name of the logger that the messages go to, as warnings. */
  public static final String LOGGER = "io.languageanalyze.progress";

  /** Without progress for so long, or as soon as that is certain, there is trouble. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Between two messages on trouble. */
  static final Duration BETWEEN = Duration.ofMinutes(1);

  // A code is a word; whatever else stands there is not shown.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

  /** A kind of call. */
  enum Operation {
    /** Submits a job. */
    SUBMIT("submit"),
    /** Reads the state of a job. */
    POLL("poll");

    private final String word;

    Operation(String word) {
      this.word = word;
    }

    private String counted(long count) {
      return "%,d %s%s".formatted(count, word, count == 1 ? "" : "s");
    }
  }

  /** Calls of one kind that failed, with none between that succeeded. */
  private static final class Trouble {
    final Instant since;
    long failures;
    long throttled;
    boolean warned;

    Trouble(Instant since) {
      this.since = since;
    }
  }

  private final Consumer<String> warn;
  private final Map<Operation, Trouble> troubles = new EnumMap<>(Operation.class);
  private @Nullable Instant lastWarning;

  /** Messages go to the logger {@link #LOGGER}. */
  public static CallHealth logged() {
    return new CallHealth(LoggerFactory.getLogger(LOGGER)::warn);
  }

  /** Messages go to {@code warn}. */
  CallHealth(Consumer<String> warn) {
    this.warn = warn;
  }

  /** Reports a call that did what it was made for. */
  synchronized void succeeded(Operation operation, Instant now) {
    Trouble trouble = troubles.remove(operation);
    if (trouble != null && trouble.warned) {
      warn.accept(
          "%ss work again after %,d s; %,d had failed"
              .formatted(operation.word, seconds(trouble.since, now), trouble.failures));
    }
  }

  /**
   * Reports a call that failed and will be made again.
   *
   * @param next when
   */
  synchronized void failed(
      Operation operation, ServiceException failure, Instant now, Instant next) {
    Trouble trouble = troubles.get(operation);
    if (trouble == null || now.isBefore(trouble.since)) {
      trouble = new Trouble(now);
      troubles.put(operation, trouble);
    }
    trouble.failures++;
    trouble.throttled += failure.isThrottled() ? 1 : 0;
    if (next.isBefore(trouble.since.plus(PATIENCE)) || !mayTell(now)) {
      return;
    }
    lastWarning = now;
    trouble.warned = true;
    warn.accept(message(operation, trouble, failure, now, next));
  }

  // The clock may have been set back since.
  private boolean mayTell(Instant now) {
    return lastWarning == null
        || now.isBefore(lastWarning)
        || !now.isBefore(lastWarning.plus(BETWEEN));
  }

  private static String message(
      Operation operation, Trouble trouble, ServiceException failure, Instant now, Instant next) {
    long passed = seconds(trouble.since, now);
    long wait = Math.max(0, seconds(now, next));
    if (failure.isThrottled()) {
      return "throttled: %s refused with 429 in the last %,d s; next call in %,d s"
          .formatted(operation.counted(trouble.throttled), passed, wait);
    }
    return "no progress for %,d s: %s (%s failed); next call in %,d s"
        .formatted(passed, reason(failure), operation.counted(trouble.failures), wait);
  }

  private static String reason(ServiceException failure) {
    String code = word(failure.error().code());
    if (failure.status() == ServiceException.NO_RESPONSE) {
      // The message is of the network or of the client, not of the service.
      return "no response, " + code + ": " + failure.error().message();
    }
    String inner = failure.error().innerCode();
    return "HTTP " + failure.status() + " " + code + (inner == null ? "" : "/" + word(inner));
  }

  /** A code of the service, or that it has none that can be shown. */
  static String word(String code) {
    return CODE.matcher(code).matches() ? code : "(no code)";
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }
}
