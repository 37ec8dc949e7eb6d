package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.AbstractiveSummary;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An abstractive summarization task: the kind {@code AbstractiveSummarization}, since api-version
 * 2023-04-01.
 */
public final class AbstractiveSummaryTask
    extends PrebuiltTask<Document, AbstractiveSummary, AbstractiveSummaryTask> {

  private static final long serialVersionUID = 1L;

  AbstractiveSummaryTask(@Nullable String taskName, Parameters parameters) {
    super("AbstractiveSummarization", AbstractiveSummary.class, taskName, parameters);
  }

  @Override
  AbstractiveSummaryTask copy(@Nullable String taskName, Parameters parameters) {
    return new AbstractiveSummaryTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public AbstractiveSummaryTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /**
   * Sets the approximate number of sentences, at least 1. Default: the model decides. Prefer {@link
   * #withSummaryLength}.
   */
  public AbstractiveSummaryTask withSentenceCount(int sentenceCount) {
    return set("sentenceCount", atLeastOne("withSentenceCount", sentenceCount));
  }

  /**
   * Sets the length: {@code short}, {@code medium} or {@code long}. Default: the model decides.
   * Since api-version 2023-04-15-preview, among the generally available ones since 2024-11-01.
   */
  public AbstractiveSummaryTask withSummaryLength(String summaryLength) {
    return set("summaryLength", summaryLength);
  }

  /**
   * Sets the subject of the summary. Default: the whole text. Api-versions 2024-11-01 to
   * 2025-05-15-preview; later ones have {@link #withInstruction}.
   */
  public AbstractiveSummaryTask withQuery(String query) {
    return set("query", query);
  }

  /**
   * Sets an instruction in natural language for the summary. Default: none. Since api-version
   * 2025-11-01, but not in 2026-05-01.
   */
  public AbstractiveSummaryTask withInstruction(String instruction) {
    return set("instruction", instruction);
  }
}
