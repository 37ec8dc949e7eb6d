package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.KeyPhrases;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A key phrase extraction task: the kind {@code KeyPhraseExtraction}. */
public final class KeyPhrasesTask extends PrebuiltTask<Document, KeyPhrases, KeyPhrasesTask> {

  private static final long serialVersionUID = 1L;

  KeyPhrasesTask(@Nullable String taskName, Parameters parameters) {
    super("KeyPhraseExtraction", KeyPhrases.class, taskName, parameters);
  }

  @Override
  KeyPhrasesTask copy(@Nullable String taskName, Parameters parameters) {
    return new KeyPhrasesTask(taskName, parameters);
  }
}
