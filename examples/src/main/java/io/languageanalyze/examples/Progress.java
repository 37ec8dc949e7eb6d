package io.languageanalyze.examples;

import java.io.PrintStream;

/** One line on a terminal that is written over until the run is over. */
final class Progress {

  private final PrintStream terminal;
  private final boolean isShown;
  private int width;

  /**
   * A line on {@code terminal}.
   *
   * @param isShown false where nobody looks, so that a log file gets no carriage returns
   */
  Progress(PrintStream terminal, boolean isShown) {
    this.terminal = terminal;
    this.isShown = isShown;
  }

  /** Shows how far it is. Not every runner tells of jobs before the end; then there are none. */
  void show(long done, long all, String noun, long jobsInFlight) {
    String line = String.format("%,d of %,d %ss", done, all, noun);
    if (jobsInFlight > 0) {
      line += String.format(", %,d jobs in flight", jobsInFlight);
    }
    print(line);
    width = line.length();
  }

  /** Leaves an empty line to write on. */
  void clear() {
    print("");
    width = 0;
    print("");
  }

  private void print(String line) {
    if (isShown) {
      terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      terminal.flush();
    }
  }
}
