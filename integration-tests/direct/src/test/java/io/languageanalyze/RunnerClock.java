package io.languageanalyze;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.Document;

/** Reaches the option for tests that is no part of the public API, and so needs this package. */
public final class RunnerClock {

  private RunnerClock() {}

  /** The transform, living on the runner's processing time, which a test moves. */
  public static Analyze<Document> on(Analyze<Document> transform) {
    return transform.withRunnerClock();
  }
}
