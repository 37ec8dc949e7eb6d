package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.DocumentSentiment;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds the mood of a text and of its sentences: the kind {@code SentimentAnalysis}. */
public final class SentimentTask extends PrebuiltTask<Document, DocumentSentiment, SentimentTask> {

  private static final long serialVersionUID = 1L;

  SentimentTask(@Nullable String taskName, Parameters parameters) {
    super("SentimentAnalysis", DocumentSentiment.class, taskName, parameters);
  }

  @Override
  SentimentTask copy(@Nullable String taskName, Parameters parameters) {
    return new SentimentTask(taskName, parameters);
  }

  /** Whether to say what is liked or disliked in each sentence, and in which words. Default: no. */
  public SentimentTask withOpinionMining(boolean opinionMining) {
    return set("opinionMining", opinionMining);
  }

  /** The unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public SentimentTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }
}
