package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.RecordedRequest;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.result.PiiEntities;
import io.languageanalyze.model.result.PiiEntity;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.StringIndexType;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results of split documents, merged. */
class SplitResultsIT {

  private LanguageEmulator emulator;
  private final Pipeline pipeline = TestPipelines.pipeline();

  @BeforeEach
  void start() {
    emulator = TestPipelines.service(100).start();
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  private Analyze<Document> split() {
    return TestPipelines.analyze(emulator).withLongDocuments(LongDocuments.SPLIT);
  }

  @ParameterizedTest
  @EnumSource
  void offsets_areInTheIndexTypeAskedFor(StringIndexType type) {
    String text =
        IntStream.range(0, 120)
            .mapToObj("👩🏽‍🚀 e\u0301 𝒜 writes to person%d@example.com. "::formatted)
            .collect(Collectors.joining());
    var pii = TextTasks.pii().withStringIndexType(type);
    AnalysisResults results =
        pipeline
            .apply(Create.of(Document.of("a", text)))
            .apply(split().withMaxChunkSize(1_000).withTasks(pii));
    Oracle oracle = Oracle.on(results, pii);
    CapturedCollection<PiiEntities> found = CapturedCollection.of(results.get(pii));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("a"));
    PiiEntities result = found.values().get(0);
    int[] starts = starts(text, type);
    List<String> mails = new ArrayList<>();
    String redacted = text;
    for (PiiEntity entity : result.getEntities()) {
      int start = starts[entity.getOffset()];
      String there = text.substring(start, start + entity.getText().length());
      assertEquals(entity.getText(), there);
      mails.add(there);
      redacted = redacted.replace(there, "*".repeat(there.length()));
    }
    assertEquals(120, mails.size(), mails::toString);
    assertEquals(redacted, result.getRedactedText());
  }

  /** The UTF-16 offset at which each unit begins. */
  private static int[] starts(String text, StringIndexType type) {
    return switch (type) {
      case UTF16_CODE_UNIT -> IntStream.range(0, text.length()).toArray();
      case UNICODE_CODE_POINT ->
          IntStream.range(0, text.length())
              .filter(i -> !Character.isLowSurrogate(text.charAt(i)))
              .toArray();
      case TEXT_ELEMENTS_V8 ->
          Pattern.compile("\\X").matcher(text).results().mapToInt(MatchResult::start).toArray();
    };
  }

  @Test
  void conversation_isSplitBetweenTurns() {
    List<ConversationItem> items = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      items.add(
          ConversationItem.of(
                  i % 2 == 0 ? "agent" : "anna",
                  "My router is dead. I am Anna Berg, 425-555-0123. ".repeat(4) + i)
              .withRole(i % 2 == 0 ? "Agent" : "Customer"));
    }
    Conversation conversation = Conversation.of("talk", items);
    var pii = ConversationTasks.pii();
    var summary = ConversationTasks.summarization("issue", "resolution");
    String key = emulator.apiKey();
    AnalysisResults results =
        pipeline
            .apply(Create.of(conversation))
            .apply(
                LanguageAnalyzeIO.analyzeConversations()
                    .withEndpoint(emulator.endpoint())
                    .withApiKey(() -> key.getBytes(UTF_8))
                    .withLongDocuments(LongDocuments.SPLIT)
                    .withTasks(pii, summary));
    Oracle oracle = Oracle.on(results, pii, summary);
    CapturedCollection<ConversationPii> redacted = CapturedCollection.of(results.get(pii));
    CapturedCollection<ConversationSummary> summaries = CapturedCollection.of(results.get(summary));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("talk"));
    assertEquals(List.of(), oracle.dead());
    assertEquals(2, emulator.stats().jobs(), "60,000 text elements, 40,000 a job");
    assertEquals(
        IntStream.rangeClosed(1, 300).mapToObj(String::valueOf).toList(),
        redacted.values().get(0).getConversationItems().stream().map(i -> i.getId()).toList());
    assertEquals(
        List.of(1, 2),
        summaries.values().get(0).getSummaries().stream()
            .map(part -> part.getChunk())
            .distinct()
            .toList());
  }

  @Test
  void longTurns_areSentAsItemsThatAreShortEnough_andHaveOneResult() throws IOException {
    String text =
        IntStream.range(0, 90)
            .mapToObj("Please write to anna.berg%d@example.com or ask Mr. John Smith. "::formatted)
            .collect(Collectors.joining());
    Conversation conversation =
        Conversation.of(
            "talk",
            ConversationItem.of("agent", "How can I help you? I am Anna Berg."),
            ConversationItem.of("anna", text).withId("long"),
            ConversationItem.of("agent", "Thank you, Mr. John Smith."));
    var pii = ConversationTasks.pii();
    String key = emulator.apiKey();
    Analyze<Conversation> analyze =
        LanguageAnalyzeIO.analyzeConversations()
            .withEndpoint(emulator.endpoint())
            .withApiKey(() -> key.getBytes(UTF_8))
            .withTasks(pii);
    var input = pipeline.apply(Create.of(conversation));
    AnalysisResults split = input.apply("Divided", analyze.withLongDocuments(LongDocuments.SPLIT));
    AnalysisResults whole = input.apply("Whole", analyze);
    Oracle oracle = Oracle.on(split, pii);
    CapturedCollection<ConversationPii> result = CapturedCollection.of(split.get(pii));
    CapturedCollection<ConversationPii> expected = CapturedCollection.of(whole.get(pii));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("talk"));
    assertEquals(List.of(), oracle.dead());
    assertEquals(
        expected.values().get(0).getConversationItems(),
        result.values().get(0).getConversationItems());
    assertFalse(result.values().toString().contains("@example"));
    List<Integer> longest = new ArrayList<>();
    for (RecordedRequest request : emulator.requests()) {
      if (request.method().equals("POST")) {
        longest.add(
            new ObjectMapper()
                .readTree(request.body()).findValuesAsText("text").stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0));
      }
    }
    longest.sort(Integer::compare);
    assertEquals(2, longest.size(), "one job each");
    assertTrue(longest.get(0) <= 1_000 && longest.get(1) == text.length(), longest::toString);
  }

  @Test
  void longBlanks_areNotSent_andStayInTheRedactedText() {
    String text = "Write to a@example.com. " + " ".repeat(140_000) + "\n".repeat(9) + "Thanks.";
    var pii = TextTasks.pii();
    AnalysisResults results =
        pipeline.apply(Create.of(Document.of("a", text))).apply(split().withTasks(pii));
    Oracle oracle = Oracle.on(results, pii);
    CapturedCollection<PiiEntities> found = CapturedCollection.of(results.get(pii));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("a"));
    assertEquals(
        text.replace("a@example.com", "*".repeat(13)), found.values().get(0).getRedactedText());
  }
}
