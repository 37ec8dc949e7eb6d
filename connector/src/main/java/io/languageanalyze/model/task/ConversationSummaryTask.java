package io.languageanalyze.model.task;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.result.ConversationSummary;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A conversation summarization task: the kind {@code ConversationalSummarizationTask}. */
public final class ConversationSummaryTask
    extends PrebuiltTask<Conversation, ConversationSummary, ConversationSummaryTask> {

  private static final long serialVersionUID = 1L;

  ConversationSummaryTask(@Nullable String taskName, Parameters parameters) {
    super("ConversationalSummarizationTask", ConversationSummary.class, taskName, parameters);
  }

  @Override
  ConversationSummaryTask copy(@Nullable String taskName, Parameters parameters) {
    return new ConversationSummaryTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public ConversationSummaryTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /** Sets the approximate number of sentences, at least 1. Default: the model decides. */
  public ConversationSummaryTask withSentenceCount(int sentenceCount) {
    return set("sentenceCount", atLeastOne("withSentenceCount", sentenceCount));
  }

  /** Sets the length: {@code short}, {@code medium} or {@code long}. Default: the model decides. */
  public ConversationSummaryTask withSummaryLength(String summaryLength) {
    return set("summaryLength", summaryLength);
  }

  /**
   * Sets an instruction in natural language for the summary. Default: none. Since api-version
   * 2025-05-15-preview.
   */
  public ConversationSummaryTask withInstruction(String instruction) {
    return set("instruction", instruction);
  }
}
