package io.languageanalyze.cli;

/**
 * Starts {@link Analyze}. It needs no class but that one, so that a class path from which anything
 * is missing still ends in the exit code for it: the virtual machine's own is 1, which stands for
 * refused credentials.
 */
public final class Main {

  private static final int FAILED = 3;

  private Main() {}

  /** Runs the command line. */
  public static void main(String[] args) {
    try {
      Analyze.main(args);
    } catch (Throwable e) {
      System.err.println("analyze: the program cannot start: " + e);
      Runtime.getRuntime().halt(FAILED);
    }
  }
}
