package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageAnalyzeIOTest {

  private static final Analyze<Document> COMPLETE =
      LanguageAnalyzeIO.analyzeText()
          .withEndpoint("https://contoso.cognitiveservices.azure.com")
          .withApiKey(() -> new byte[] {'k'})
          .withTasks(TextTasks.keyPhrases());

  private final Pipeline pipeline = Pipeline.create();

  static Stream<Arguments> wrongOptions() {
    return Stream.of(
        wrong("withEndpoint", () -> COMPLETE.withEndpoint("http://contoso.example.com")),
        wrong("withTasks", () -> COMPLETE.withTasks(List.of())),
        wrong("withApiVersion", () -> COMPLETE.withApiVersion(" ")),
        wrong("withDefaultLanguage", () -> COMPLETE.withDefaultLanguage("")),
        wrong("withMaxBufferingDuration", () -> COMPLETE.withMaxBufferingDuration(Duration.ZERO)),
        wrong("withNumShards(0): allowed are 1 to 10,000", () -> COMPLETE.withNumShards(0)),
        wrong("withMaxJobsPerShard(10,001)", () -> COMPLETE.withMaxJobsPerShard(10_001)),
        wrong("withMaxRequestsPerMinute(0)", () -> COMPLETE.withMaxRequestsPerMinute(0)),
        wrong("withJobTimeout", () -> COMPLETE.withJobTimeout(Duration.standardHours(25))));
  }

  private static Arguments wrong(String message, Executable call) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongOptions")
  void wrongOption_isRefusedWithItsName(String message, Executable call) {
    var refusal = assertThrows(IllegalArgumentException.class, call);

    assertTrue(
        String.valueOf(refusal.getMessage()).contains(message.replaceAll("withEndpoint", "https")),
        refusal.getMessage());
  }

  @Test
  void missingOption_isNamedWhenThePipelineIsBuilt() {
    PCollection<Document> input = pipeline.apply(Create.of(Document.of("1", "text")));
    var task = TextTasks.sentiment();

    assertMissing("withTasks", input, LanguageAnalyzeIO.analyzeText());
    assertMissing("withEndpoint", input, LanguageAnalyzeIO.analyzeText().withTasks(task));
    assertMissing(
        "withApiKey or withToken",
        input,
        LanguageAnalyzeIO.analyzeText().withTasks(task).withEndpoint("https://a.example.com"));
  }

  private static void assertMissing(
      String option, PCollection<Document> input, Analyze<Document> analyze) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> input.apply("No " + option, analyze));

    assertEquals("LanguageAnalyzeIO needs " + option, refusal.getMessage());
  }

  @Test
  void conversations_haveARouteAndValuesOfTheirOwn() {
    var summary = ConversationTasks.summarization("issue");
    var pii = ConversationTasks.pii();
    Analyze<Conversation> analyze =
        LanguageAnalyzeIO.analyzeConversations()
            .withEndpoint("https://contoso.cognitiveservices.azure.com")
            .withApiKey(() -> new byte[] {'k'})
            .withTasks(summary, pii);

    AnalysisResults results =
        pipeline
            .apply(Create.of(Conversation.of("c", ConversationItem.of("anna", "Hello"))))
            .apply(analyze);

    assertTrue(DisplayData.from(analyze).toString().contains("apiVersion=2024-11-01"));
    assertEquals(
        TypeDescriptor.of(ConversationSummary.class), results.get(summary).getTypeDescriptor());
    assertEquals(TypeDescriptor.of(ConversationPii.class), results.get(pii).getTypeDescriptor());
  }

  @Test
  void conversationsAreSentAlone_andAreShorterWhereATaskFindsPersonalData() {
    var summary = ConversationTasks.summarization("issue");

    assertEquals(
        new RequestLimits(1, 125_000, 1_000_000),
        AnalysisGraph.limits(Route.CONVERSATIONS, List.of(summary)));
    assertEquals(
        new RequestLimits(1, 40_000, 1_000_000),
        AnalysisGraph.limits(Route.CONVERSATIONS, List.of(summary, ConversationTasks.pii())));
    assertEquals(
        new RequestLimits(25, 125_000, 1_000_000),
        AnalysisGraph.limits(Route.TEXT, List.of(TextTasks.pii())));
  }

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
  void outputs_keepWindowsAndBoundedness() {
    var sentiment = TextTasks.sentiment();
    PCollection<Document> bounded =
        pipeline
            .apply(Create.of(Document.of("1", "text")))
            .apply(Window.into(FixedWindows.of(Duration.standardMinutes(1))));
    PCollection<Document> unbounded =
        pipeline
            .apply(GenerateSequence.from(0))
            .apply(
                MapElements.into(TypeDescriptor.of(Document.class))
                    .via(number -> Document.of("text " + number)));

    AnalysisResults results = bounded.apply("Bounded", COMPLETE.withTasks(sentiment));
    assertEquals(bounded.getWindowingStrategy(), results.get(sentiment).getWindowingStrategy());
    assertEquals(bounded.getWindowingStrategy(), results.deadLetters().getWindowingStrategy());
    assertEquals(IsBounded.BOUNDED, results.raw().isBounded());
    AnalysisResults endless = unbounded.apply("Unbounded", COMPLETE.withTasks(sentiment));
    assertEquals(IsBounded.UNBOUNDED, endless.raw().isBounded());
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

  @Test
  @SuppressWarnings("NullAway") // as users' code does
  void secretThatIsNoSecret_isRefusedWhenThePipelineIsBuilt() {
    for (Executable wrong :
        List.<Executable>of(() -> COMPLETE.withApiKey(null), () -> COMPLETE.withToken(null))) {
      var refusal = assertThrows(IllegalArgumentException.class, wrong);
      assertTrue(
          String.valueOf(refusal.getMessage()).matches("with(ApiKey|Token)\\(null\\): .*"),
          refusal.getMessage());
    }
    PCollection<Document> input = pipeline.apply(Create.of(Document.of("1", "text")));
    Pipeline around = pipeline;
    Analyze<Document> stuck =
        COMPLETE.withToken(() -> around.toString().getBytes(StandardCharsets.UTF_8));
    var refusal = assertThrows(IllegalArgumentException.class, () -> input.apply(stuck));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(
        message.startsWith("withToken: the Secret cannot be serialized to the workers: "), message);
    assertTrue(message.contains("Pipeline is not Serializable"), message);
  }

  @Test
  void plainHttp_isTaken_whereItIsCalledInsecure() {
    String shown =
        DisplayData.from(COMPLETE.withInsecureHttpEndpoint("http://language.apps.svc:5000/"))
            .toString();
    assertTrue(shown.contains("http://language.apps.svc:5000"), shown);
  }

  @Test
  void displayData_tellsTheSettings_notTheSecret() {
    String shown =
        DisplayData.from(
                COMPLETE.withApiKey(
                    new org.apache.beam.sdk.util.Secret() {
                      private static final long serialVersionUID = 1L;

                      @Override
                      public byte[] getSecretBytes() {
                        return "SECRET".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                      }

                      @Override
                      public String toString() {
                        return "SECRET";
                      }
                    }))
            .toString();

    assertTrue(shown.contains("contoso.cognitiveservices.azure.com"), shown);
    assertTrue(shown.contains("KeyPhraseExtraction"), shown);
    assertFalse(shown.contains("SECRET"), shown);
  }
}
