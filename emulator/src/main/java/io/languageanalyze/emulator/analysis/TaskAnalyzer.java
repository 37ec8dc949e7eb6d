package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Analyzes one document for one kind of task. Deterministic, and without state. */
public interface TaskAnalyzer {

  /** Adds to {@code result} the members that are particular to the kind. */
  void analyze(TaskInput input, ObjectNode result);

  /**
   * The result as it reads at position {@code index} of a page. Differs from {@code result} only
   * for kinds whose results point into the page.
   */
  default ObjectNode onPage(ObjectNode result, int index) {
    return result;
  }

  /** Whether {@code detectedLanguage} is the mere code instead of an object. */
  default boolean namesLanguagePlainly() {
    return false;
  }
}
