package io.languageanalyze.model.task;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.result.ConversationSummary;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A conversation summarization task with a custom project: the kind {@code
 * CustomConversationalSummarizationTask}, in preview api-versions such as 2025-05-15-preview.
 */
public final class CustomConversationSummaryTask
    extends TypedTask<Conversation, ConversationSummary, CustomConversationSummaryTask> {

  private static final long serialVersionUID = 1L;

  CustomConversationSummaryTask(@Nullable String taskName, Parameters parameters) {
    super("CustomConversationalSummarizationTask", ConversationSummary.class, taskName, parameters);
  }

  @Override
  CustomConversationSummaryTask copy(@Nullable String taskName, Parameters parameters) {
    return new CustomConversationSummaryTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public CustomConversationSummaryTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /** Sets the approximate number of sentences, at least 1. Default: the model decides. */
  public CustomConversationSummaryTask withSentenceCount(int sentenceCount) {
    return set("sentenceCount", atLeastOne("withSentenceCount", sentenceCount));
  }

  /** Sets the length: {@code short}, {@code medium} or {@code long}. Default: the model decides. */
  public CustomConversationSummaryTask withSummaryLength(String summaryLength) {
    return set("summaryLength", summaryLength);
  }
}
