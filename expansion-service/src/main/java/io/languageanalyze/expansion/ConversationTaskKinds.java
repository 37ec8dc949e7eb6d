package io.languageanalyze.expansion;

import io.languageanalyze.Views;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.task.ConversationPiiTask;
import io.languageanalyze.model.task.ConversationSummaryTask;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.CustomConversationSummaryTask;
import java.util.List;

/** The kinds of tasks for conversations, by the words of the configuration. */
final class ConversationTaskKinds implements TaskKinds<Conversation> {

  private static final List<String> WORDS = List.of("summarization", "pii", "custom_summarization");

  @Override
  public List<String> words() {
    return WORDS;
  }

  @Override
  public ConfiguredTask<Conversation, ?> create(String word, String name, TaskParameters given) {
    return switch (word) {
      case "summarization" ->
          configured(summarization(given), name, given)
              .with("conversation_summaries", Views.conversationSummaries());
      case "pii" ->
          configured(pii(given), name, given)
              .with("redacted_items", Views.redactedItems())
              .with("item_entities", Views.itemEntities());
      case "custom_summarization" ->
          configured(customSummarization(given), name, given)
              .with("conversation_summaries", Views.conversationSummaries());
      default -> configured(ConversationTasks.ofKind(word), name, given);
    };
  }

  private static ConversationSummaryTask summarization(TaskParameters given) {
    ConversationSummaryTask task =
        given.prebuilt(ConversationTasks.summarization(given.texts("summary_aspects")));
    task = given.unit(task, ConversationSummaryTask::withStringIndexType);
    task = given.set(task, "sentence_count", ConversationSummaryTask::withSentenceCount);
    task = given.set(task, "summary_length", ConversationSummaryTask::withSummaryLength);
    return given.set(task, "instruction", ConversationSummaryTask::withInstruction);
  }

  private static ConversationPiiTask pii(TaskParameters given) {
    ConversationPiiTask task = given.prebuilt(ConversationTasks.pii());
    task = given.setAll(task, "pii_categories", ConversationPiiTask::withPiiCategories);
    task =
        given.setAll(task, "exclude_pii_categories", ConversationPiiTask::withExcludePiiCategories);
    task = given.set(task, "redaction_source", ConversationPiiTask::withRedactionSource);
    task = given.set(task, "redact_audio_timing", ConversationPiiTask::withRedactAudioTiming);
    Character character = given.redactionCharacter();
    // Generally available without a policy, and with one in previews.
    return character != null && given.text("redaction_policy") == null
        ? task.withRedactionCharacter(character)
        : given.redaction(task, ConversationPiiTask::withRedactionPolicy);
  }

  private CustomConversationSummaryTask customSummarization(TaskParameters given) {
    CustomConversationSummaryTask task =
        given.typed(
            ConversationTasks.customSummarization(
                project(given), deployment(given), given.texts("summary_aspects")));
    task = given.unit(task, CustomConversationSummaryTask::withStringIndexType);
    task = given.set(task, "sentence_count", CustomConversationSummaryTask::withSentenceCount);
    return given.set(task, "summary_length", CustomConversationSummaryTask::withSummaryLength);
  }
}
