package io.languageanalyze.cli;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.Task;

/** The words for the tasks that conversations take. */
enum ConversationWord implements TaskWord<Conversation> {
  SUMMARY("conversation-summary"),
  PII("conversation-pii");

  private final String word;

  ConversationWord(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public boolean isCustom() {
    return false;
  }

  /** Summaries have the aspects that any conversation has, whoever takes part in it. */
  @Override
  public Task<Conversation, ?> task(String project, String deployment) {
    return switch (this) {
      case SUMMARY -> ConversationTasks.summarization("recap", "follow-up tasks");
      case PII -> ConversationTasks.pii();
    };
  }
}
