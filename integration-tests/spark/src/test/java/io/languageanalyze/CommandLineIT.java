package io.languageanalyze;

/** The documented command of this runner. */
class CommandLineIT extends CommandLineContract {

  CommandLineIT() {
    super("spark", "SparkRunner");
  }
}
