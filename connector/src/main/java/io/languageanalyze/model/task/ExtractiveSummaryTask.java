package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.ExtractiveSummary;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An extractive summarization task, which selects the most relevant sentences of a text: the kind
 * {@code ExtractiveSummarization}, since api-version 2023-04-01.
 */
public final class ExtractiveSummaryTask
    extends PrebuiltTask<Document, ExtractiveSummary, ExtractiveSummaryTask> {

  private static final long serialVersionUID = 1L;

  ExtractiveSummaryTask(@Nullable String taskName, Parameters parameters) {
    super("ExtractiveSummarization", ExtractiveSummary.class, taskName, parameters);
  }

  @Override
  ExtractiveSummaryTask copy(@Nullable String taskName, Parameters parameters) {
    return new ExtractiveSummaryTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public ExtractiveSummaryTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /**
   * Sets the number of sentences. Default: 3. The service's documentation allows 1 to 20. A text
   * with fewer sentences gives fewer.
   */
  public ExtractiveSummaryTask withSentenceCount(int sentenceCount) {
    return set("sentenceCount", atLeastOne("withSentenceCount", sentenceCount));
  }

  /**
   * Sets the order of the sentences: {@code Offset} for the order of the text, {@code Rank} for the
   * most relevant first. Default: {@code Offset}.
   */
  public ExtractiveSummaryTask withSortBy(String sortBy) {
    return set("sortBy", sortBy);
  }

  /**
   * Sets the subject of the summary. Default: the whole text. Since api-version 2024-11-01, but not
   * in 2026-05-01.
   */
  public ExtractiveSummaryTask withQuery(String query) {
    return set("query", query);
  }
}
