package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;

/** Values of every result type, as the transform makes them of the emulator's results. */
final class AnalyzedSample {

  private static final String CARE =
      "The patient was given 100 mg of ibuprofen twice daily for a headache. There is no fever."
          + " She lives in Seattle. The rooms were beautiful, but the food was terrible."
          + " Write to anna.berg@example.com or call 425-555-0123 before 3 March 2025.";

  static final List<Document> DOCUMENTS =
      List.of(
          Document.of("t-1", CARE).withMetadata(Map.of("queue", "billing", "agent", "7")),
          Document.of("t-2", "Anna loved Paris. " + CARE).withMetadata(Map.of("queue", "sales")),
          Document.of("t-3", "  ").withMetadata(Map.of("queue", "billing")));

  static final List<Conversation> CONVERSATIONS =
      List.of(
          Conversation.of(
                  "c-1",
                  ConversationItem.of("agent", "How can I help?").withRole("Agent"),
                  ConversationItem.of("anna", "My router is dead. I am Anna Berg, 425-555-0123.")
                      .withRole("Customer"),
                  ConversationItem.of("agent", "Please restart it.").withRole("Agent"))
              .withMetadata(Map.of("queue", "billing")));

  private static final List<Task<Document, ?>> TEXT_TASKS =
      List.of(
          TextTasks.sentiment().withOpinionMining(true),
          TextTasks.keyPhrases(),
          TextTasks.entities(),
          TextTasks.pii(),
          TextTasks.entityLinking(),
          TextTasks.healthcare(),
          TextTasks.extractiveSummary(),
          TextTasks.abstractiveSummary(),
          TextTasks.customMultiLabel("project", "deployment"),
          TextTasks.languageDetection());

  private static final List<Task<Conversation, ?>> CONVERSATION_TASKS =
      List.of(ConversationTasks.summarization("issue"), ConversationTasks.pii());

  private final Map<Class<?>, CapturedCollection<?>> captured = new HashMap<>();

  /** Analyzes the documents and conversations once. */
  static AnalyzedSample analyze() {
    AnalyzedSample sample = new AnalyzedSample();
    Pipeline pipeline = TestPipelines.pipeline();
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      AnalysisResults texts =
          pipeline
              .apply("Documents", Create.of(DOCUMENTS))
              .apply("Texts", TestPipelines.analyze(emulator).withTasks(TEXT_TASKS));
      String key = emulator.apiKey();
      AnalysisResults conversations =
          pipeline
              .apply("Conversations", Create.of(CONVERSATIONS))
              .apply(
                  "Turns",
                  LanguageAnalyzeIO.analyzeConversations()
                      .withEndpoint(emulator.endpoint())
                      .withApiKey(() -> key.getBytes(UTF_8))
                      .withTasks(CONVERSATION_TASKS));
      TEXT_TASKS.forEach(task -> sample.capture(texts, task));
      CONVERSATION_TASKS.forEach(task -> sample.capture(conversations, task));
      sample.captured.put(RawResult.class, CapturedCollection.of(texts.raw()));
      sample.captured.put(DeadLetter.class, CapturedCollection.of(texts.deadLetters()));
      sample.captured.put(AnalyzedDocument.class, CapturedCollection.of(texts.documents()));
      pipeline.run().waitUntilFinish();
    }
    return sample;
  }

  private <T> void capture(AnalysisResults results, Task<?, T> task) {
    captured.put(task.getResultType(), CapturedCollection.of(results.get(task)));
  }

  /** The values of one type. */
  <T> List<T> of(Class<T> type) {
    return captured.get(type).values().stream().map(type::cast).toList();
  }
}
