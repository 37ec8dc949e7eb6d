package io.languageanalyze.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program and measures it from outside, start of the virtual machine included. */
final class TimedCommand {

  /**
   * What a program took.
   *
   * @param wall seconds
   * @param cpu seconds of all its threads
   */
  record Usage(double wall, double cpu) {}

  private TimedCommand() {}

  static Usage run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("benchmark", ".log");
    List<String> timed =
        new ArrayList<>(
            List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >\"$LOG\" 2>&1", "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().put("LOG", log.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String said = process.errorReader().lines().reduce("", (all, line) -> line);
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " failed; see " + log);
    }
    Files.delete(log);
    String[] seconds = said.strip().split(" ", -1);
    return new Usage(
        Double.parseDouble(seconds[0]),
        Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]));
  }
}
