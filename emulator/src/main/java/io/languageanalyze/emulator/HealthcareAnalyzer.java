package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Finds no medical terms; its answer has the shape of the service's. */
final class HealthcareAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode answer) {
    answer.putArray("entities");
    answer.putArray("relations");
  }

  @Override
  public boolean namesLanguagePlainly() {
    return true;
  }
}
