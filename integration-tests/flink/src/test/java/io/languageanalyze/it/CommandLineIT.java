package io.languageanalyze.it;

/** The documented command of this runner. */
class CommandLineIT extends CommandLineContract {

  CommandLineIT() {
    super("flink", "FlinkRunner");
  }
}
