package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.task.ConversationTasks;
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
