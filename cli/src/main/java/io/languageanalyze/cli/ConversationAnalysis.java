package io.languageanalyze.cli;

import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Conversations and their tasks.
 *
 * @param files where they are; {@value #SAMPLE} stands for those that come with the program
 */
record ConversationAnalysis(List<String> files, List<Task<Conversation, ?>> tasks)
    implements Analysis<Conversation> {

  /** How tasks are named. */
  static final TaskWords<Conversation> WORDS =
      new TaskWords<>(
          List.of(ConversationWord.values()),
          List.of(TextWord.values()),
          "is a task for documents; it does not go with --conversations");

  static final String SAMPLE = "sample";

  @Override
  public Analyze<Conversation> transform() {
    return LanguageAnalyzeIO.analyzeConversations().withTasks(tasks);
  }

  @Override
  public List<Conversation> read(Path output) throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    for (String file : files) {
      conversations.addAll(
          file.equals(SAMPLE)
              ? ConversationReader.readSample()
              : ConversationReader.read(Path.of(file), output));
    }
    if (conversations.isEmpty()) {
      throw new UsageException("no conversation in " + String.join(", ", files));
    }
    return conversations;
  }

  @Override
  public Conversation withMetadata(Conversation conversation, Map<String, String> metadata) {
    return conversation.withMetadata(metadata);
  }

  @Override
  public Class<Conversation> type() {
    return Conversation.class;
  }

  @Override
  public String noun() {
    return "conversation";
  }
}
