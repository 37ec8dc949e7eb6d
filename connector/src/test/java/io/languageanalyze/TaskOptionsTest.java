package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tasks, chunks and api-versions allow together, checked when the pipeline is built. */
class TaskOptionsTest {

  private static final Analyze<Document> COMPLETE =
      LanguageAnalyzeIO.analyzeText()
          .withEndpoint("https://contoso.cognitiveservices.azure.com")
          .withApiKey(() -> new byte[] {'k'})
          .withTasks(TextTasks.keyPhrases());

  private final Pipeline pipeline = Pipeline.create();

  static Stream<Task<Document, ?>> tasksThatFindSpans() {
    return Stream.of(
        TextTasks.pii(),
        TextTasks.entities(),
        TextTasks.entityLinking(),
        TextTasks.keyPhrases(),
        TextTasks.healthcare(),
        TextTasks.customEntities("p", "d"));
  }

  @ParameterizedTest
  @MethodSource("tasksThatFindSpans")
  void chunkThatIsTooSmallForATask_isRefusedWithTheSmallest(Task<Document, ?> task) {
    PCollection<Document> input = pipeline.apply(Create.of(Document.of("1", "text")));
    Analyze<Document> split = COMPLETE.withLongDocuments(LongDocuments.SPLIT).withTasks(task);

    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> input.apply(split.withMaxChunkSize(999)));

    assertEquals(
        "withMaxChunkSize(999): "
            + task.getKind()
            + " finds names, numbers and phrases, and in chunks so small those that lie across two"
            + " of them would be lost; the smallest is 1,000 text elements, of which each chunk"
            + " repeats 300 or more",
        refusal.getMessage());
    input.apply("smallest", split.withMaxChunkSize(1_000));
  }

  @Test
  void chunkOfATaskThatFindsNoSpans_mayBeSmall() {
    pipeline
        .apply(Create.of(Document.of("1", "text")))
        .apply(
            COMPLETE
                .withLongDocuments(LongDocuments.SPLIT)
                .withMaxChunkSize(10)
                .withTasks(TextTasks.sentiment(), TextTasks.abstractiveSummary()));
  }

  @Test
  void numberedMasksOfSplitConversations_areRefused() {
    PCollection<Conversation> input =
        pipeline.apply(Create.of(Conversation.of("c", ConversationItem.of("anna", "Hello"))));
    Analyze<Conversation> analyze =
        LanguageAnalyzeIO.analyzeConversations()
            .withEndpoint("https://contoso.cognitiveservices.azure.com")
            .withApiKey(() -> new byte[] {'k'})
            .withApiVersion("2025-05-15-preview")
            .withTasks(ConversationTasks.pii().withRedactionPolicy(RedactionPolicy.entityMask()));

    input.apply("whole", analyze);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> input.apply(analyze.withLongDocuments(LongDocuments.SPLIT)));
    assertTrue(String.valueOf(refusal.getMessage()).contains("entityMask"), refusal.getMessage());
  }

  @Test
  void whatTheApiVersionLacks_isRefusedWhenThePipelineIsBuilt() {
    PCollection<Document> input = pipeline.apply(Create.of(Document.of("1", "text")));
    Analyze<Document> old = COMPLETE.withApiVersion("2022-05-01");

    for (Analyze<Document> wrong :
        List.of(
            old.withTasks(TextTasks.extractiveSummary()),
            old.withDefaultLanguage("auto"),
            old.withTasks(TextTasks.languageDetection()))) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> input.apply(wrong));
      assertTrue(
          String.valueOf(refusal.getMessage()).startsWith("withApiVersion(\"2022-05-01\")"),
          refusal.getMessage());
    }
  }

  @Test
  void languageDetection_refusesADefaultLanguage() {
    PCollection<Document> input = pipeline.apply(Create.of(Document.of("1", "text")));
    Analyze<Document> german =
        COMPLETE.withDefaultLanguage("de").withTasks(TextTasks.languageDetection());

    assertThrows(IllegalArgumentException.class, () -> input.apply(german));
  }

  @Test
  void taskThatWasNotAsked_isRefusedWithThoseThatWere() {
    Task<Document, ?> asked = TextTasks.sentiment();
    AnalysisResults results =
        pipeline.apply(Create.of(Document.of("1", "text"))).apply(COMPLETE.withTasks(asked));

    var refusal =
        assertThrows(IllegalArgumentException.class, () -> results.get(TextTasks.sentiment()));
    assertTrue(String.valueOf(refusal.getMessage()).contains("SentimentAnalysis"));
  }

  @Test
  void tasks_getNamesOfTheirOwn() {
    List<String> names =
        TaskNaming.named(
                List.of(
                    TextTasks.pii(),
                    TextTasks.pii().named("PiiEntityRecognition-2").withDomain("phi"),
                    TextTasks.pii().withLoggingOptOut(false),
                    TextTasks.sentiment().named("mood")))
            .stream()
            .map(TaskNaming::nameOf)
            .toList();

    assertEquals(
        List.of("PiiEntityRecognition", "PiiEntityRecognition-2", "PiiEntityRecognition-3", "mood"),
        names);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            TaskNaming.named(
                List.of(TextTasks.pii().named("a"), TextTasks.sentiment().named("a"))));
  }

  @Test
  void sameQuestionTwice_isRefused_unlessBothAreNamed() {
    PCollection<Document> input = pipeline.apply(Create.of(Document.of("1", "text")));
    var pii = TextTasks.pii();

    for (Analyze<Document> wrong :
        List.of(
            COMPLETE.withTasks(pii, pii),
            COMPLETE.withTasks(pii, TextTasks.sentiment(), TextTasks.pii()),
            COMPLETE.withTasks(pii.named("first"), pii),
            COMPLETE.withTasks(TextTasks.languageDetection(), TextTasks.languageDetection()))) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> input.apply(wrong));
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.startsWith("withTasks: "), message);
      assertTrue(message.contains("is listed twice") && message.contains("named("), message);
    }
    input.apply("Named", COMPLETE.withTasks(pii.named("first"), pii.named("second")));
    input.apply("Others", COMPLETE.withTasks(pii, pii.withLoggingOptOut(false)));
  }
}
