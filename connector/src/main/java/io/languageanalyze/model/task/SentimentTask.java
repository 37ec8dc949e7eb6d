package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.DocumentSentiment;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A sentiment analysis task: the kind {@code SentimentAnalysis}. */
public final class SentimentTask extends PrebuiltTask<Document, DocumentSentiment, SentimentTask> {

  private static final long serialVersionUID = 1L;

  SentimentTask(@Nullable String taskName, Parameters parameters) {
    super("SentimentAnalysis", DocumentSentiment.class, taskName, parameters);
  }

  @Override
  SentimentTask copy(@Nullable String taskName, Parameters parameters) {
    return new SentimentTask(taskName, parameters);
  }

  /** Sets whether to return the opinions in each sentence and their targets. Default: false. */
  public SentimentTask withOpinionMining(boolean opinionMining) {
    return set("opinionMining", opinionMining);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public SentimentTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }
}
