package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds nothing: a correct answer in shape, for kinds that no rules exist for. */
final class EmptyAnalyzer implements TaskAnalyzer {
  private final String array;

  EmptyAnalyzer(String array) {
    this.array = array;
  }

  @Override
  public void analyze(TaskInput input, ObjectNode answer) {
    answer.putArray(array);
  }
}
