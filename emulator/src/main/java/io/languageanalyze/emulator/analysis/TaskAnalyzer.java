package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers one kind of task for one document. Deterministic, and without state. */
public interface TaskAnalyzer {

  /** Adds to {@code answer} the members that are particular to the kind. */
  void analyze(TaskInput input, ObjectNode answer);

  /**
   * The answer as it reads at position {@code index} of a page. Differs from {@code answer} only
   * for kinds whose answers point into the page.
   */
  default ObjectNode onPage(ObjectNode answer, int index) {
    return answer;
  }

  /** Whether {@code detectedLanguage} is the mere code instead of an object. */
  default boolean namesLanguagePlainly() {
    return false;
  }
}
