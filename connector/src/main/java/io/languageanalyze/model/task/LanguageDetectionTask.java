package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.DocumentLanguage;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A task that returns the detected language of a text. The job API has no such kind; the language
 * is read from the results of the other tasks. See {@link TextTasks#languageDetection}.
 */
public final class LanguageDetectionTask extends Task<Document, DocumentLanguage> {

  private static final long serialVersionUID = 1L;

  LanguageDetectionTask(@Nullable String taskName) {
    super("LanguageDetection", DocumentLanguage.class, taskName, Parameters.NONE);
  }

  @Override
  public LanguageDetectionTask named(String taskName) {
    return new LanguageDetectionTask(checkedName(taskName));
  }

  /**
   * Always throws, because this task is never sent to the service.
   *
   * @throws IllegalArgumentException always
   */
  @Override
  public LanguageDetectionTask with(String name, Object value) {
    throw new IllegalArgumentException(
        "with(\"%s\", ...): language detection takes no parameters".formatted(name));
  }
}
