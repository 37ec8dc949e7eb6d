package io.languageanalyze.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line on a terminal that is written over until the run is over. It says how far the run is,
 * and what holds it up as long as something does.
 */
final class Progress {

  private final PrintStream terminal;
  private final boolean isShown;
  private final int columns;
  // By the logger that reported them, the latest last.
  private final Map<String, String> troubles = new LinkedHashMap<>();
  private String figures = "";
  private String printedInFull = "";
  private int width;

  /**
   * A line on {@code terminal}.
   *
   * @param isShown false where the stream is no terminal, so that a log file gets no carriage
   *     returns; it gets troubles as lines
   * @param columns what fits into a line
   */
  Progress(PrintStream terminal, boolean isShown, int columns) {
    this.terminal = terminal;
    this.isShown = isShown;
    this.columns = columns;
  }

  /** Shows how far it is. Not every runner tells of jobs before the end; then there are none. */
  synchronized void show(long done, long all, String noun, long jobsInFlight) {
    figures = String.format("%,d of %,d %ss", done, all, noun);
    if (jobsInFlight > 0) {
      figures += String.format(", %,d jobs in flight", jobsInFlight);
    }
    draw();
  }

  /**
   * Shows what holds the run up.
   *
   * @param source who says so, and will say when it is over
   */
  synchronized void trouble(String source, String message) {
    String line = message.lines().findFirst().orElse("");
    troubles.remove(source);
    troubles.put(source, line);
    if (isShown) {
      draw();
    } else {
      terminal.println("analyze: " + line);
    }
  }

  /** Shows no longer what {@code source} said. Where it said nothing, neither is this shown. */
  synchronized void troubleIsOver(String source, String message) {
    String trouble = troubles.remove(source);
    if (trouble == null) {
      return;
    }
    if (!isShown || trouble.equals(printedInFull)) {
      say("analyze: " + message.lines().findFirst().orElse(""));
    } else {
      draw();
    }
  }

  /** Prints a line of its own. */
  synchronized void say(String line) {
    print("");
    width = 0;
    print("");
    terminal.println(line);
    draw();
  }

  /** Leaves an empty line to write on. */
  synchronized void clear() {
    print("");
    width = 0;
    figures = "";
    print("");
  }

  private void draw() {
    if (figures.isEmpty()) {
      return;
    }
    String latest = troubles.values().stream().reduce("", (first, last) -> last);
    String line = latest.isEmpty() ? figures : figures + ": " + latest;
    if (isShown && line.length() >= columns && !latest.equals(printedInFull)) {
      // Only the beginning of it fits, so all of it stands above.
      printedInFull = latest;
      say("analyze: " + latest);
      return;
    }
    print(line.length() < columns ? line : line.substring(0, Math.max(0, columns - 2)) + "…");
  }

  private void print(String line) {
    if (isShown) {
      terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      terminal.flush();
      width = line.length();
    }
  }
}
