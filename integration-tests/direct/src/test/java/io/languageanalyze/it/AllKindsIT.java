package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.result.DocumentLanguage;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.HealthcareEntities;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of the service in one job, on texts where offsets are easily wrong. */
class AllKindsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CARE =
      "The patient, a 62 year old woman, was given 100 mg of ibuprofen twice daily for a headache."
          + " There is no fever. She lives in Seattle. The rooms were beautiful, but the food was terrible."
          + " Write to anna.berg@example.com or call 425-555-0123 before 3 March 2025.";

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

  private static List<Document> documents() {
    List<String> leads =
        List.of(
            "",
            "👩🏽‍🚀👨‍👩‍👧‍👦 🇩🇪 ",
            "Cafe\u0301 no\u0308el a\u0301\u0302\u0303 ",
            "\u1112\u1161\u11ab\u1100\u1173\u11af ",
            "שלום עולם مرحبا بالعالم ",
            "東京都千代田区の天気。 ",
            "𝒜𝒷𝒸 line\r\nbreak ");
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      documents.add(Document.of("doc-" + i, leads.get(i % leads.size()) + CARE));
    }
    return documents;
  }

  @Test
  void elevenTextKinds_inOneJob() throws JsonProcessingException {
    var sentiment = TextTasks.sentiment().withOpinionMining(true);
    var healthcare = TextTasks.healthcare().withFhirVersion("4.0.1");
    List<Task<Document, ?>> tasks =
        List.of(
            sentiment,
            TextTasks.keyPhrases(),
            TextTasks.entities(),
            TextTasks.pii(),
            TextTasks.entityLinking(),
            healthcare,
            TextTasks.extractiveSummary().withSentenceCount(2),
            TextTasks.abstractiveSummary(),
            TextTasks.customEntities("project", "deployment"),
            TextTasks.customSingleLabel("project", "deployment"),
            TextTasks.customMultiLabel("project", "deployment"));
    List<Document> documents = documents();
    AnalysisResults results =
        pipeline
            .apply(Create.of(documents))
            .apply(TestPipelines.analyze(emulator).withNumShards(1).withTasks(tasks));
    Oracle oracle = Oracle.on(results, tasks.toArray(new Task<?, ?>[0]));
    CapturedCollection<DocumentSentiment> sentiments =
        CapturedCollection.of(results.get(sentiment));
    CapturedCollection<HealthcareEntities> health = CapturedCollection.of(results.get(healthcare));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    assertEquals(List.of(), oracle.dead());
    assertEquals(1, emulator.stats().jobs(), "all kinds in one job");
    assertSpansAreTrue(documents, oracle.raw());
    sentiments.values().forEach(AllKindsIT::assertOpinionsLead);
    health.values().forEach(AllKindsIT::assertRelationsLead);
  }

  /** Wherever a result has text, offset and length, they are a place in the document. */
  private static void assertSpansAreTrue(List<Document> documents, List<RawResult> results)
      throws JsonProcessingException {
    Map<String, String> texts =
        documents.stream().collect(Collectors.toMap(Document::getId, Document::getText));
    Set<String> withSpans = new HashSet<>();
    for (RawResult result : results) {
      String text = texts.get(result.getDocument().getId());
      if (Spans.assertTrueIn(text, result.getKind(), JSON.readTree(result.getJson()))) {
        withSpans.add(result.getKind());
      }
    }
    assertEquals(
        Set.of(
            "SentimentAnalysis",
            "EntityRecognition",
            "PiiEntityRecognition",
            "EntityLinking",
            "Healthcare",
            "ExtractiveSummarization",
            "CustomEntityRecognition"),
        withSpans);
  }

  private static void assertOpinionsLead(DocumentSentiment sentiment) {
    List<String> opinions = new ArrayList<>();
    sentiment
        .getSentences()
        .forEach(
            sentence ->
                sentence
                    .getTargets()
                    .forEach(
                        target ->
                            target
                                .getRelations()
                                .forEach(
                                    relation ->
                                        opinions.add(
                                            target.getText()
                                                + " "
                                                + assessment(sentiment, relation.getRef())))));
    assertTrue(opinions.contains("rooms beautiful"), opinions::toString);
    assertTrue(opinions.contains("food terrible"), opinions::toString);
  }

  // #/documents/0/sentences/2/assessments/0, read as it is written.
  private static String assessment(DocumentSentiment sentiment, String ref) {
    String[] steps = ref.split("/", -1);
    assertEquals("0", steps[2], "every answer stands alone");
    return sentiment
        .getSentences()
        .get(Integer.parseInt(steps[4]))
        .getAssessments()
        .get(Integer.parseInt(steps[6]))
        .getText();
  }

  private static void assertRelationsLead(HealthcareEntities health) {
    assertNotNull(health.getFhirBundle());
    assertFalse(health.getRelations().isEmpty());
    Set<String> related = new HashSet<>();
    health
        .getRelations()
        .forEach(
            relation ->
                relation
                    .getEntities()
                    .forEach(
                        member ->
                            related.add(member.getRole() + " " + health.entity(member).getText())));
    assertTrue(related.stream().anyMatch(word -> word.endsWith(" ibuprofen")), related::toString);
    assertTrue(related.stream().anyMatch(word -> word.endsWith(" 100 mg")), related::toString);
  }

  @Test
  void languages_areReadFromOtherResults_orFromACarrier() {
    Map<String, String> texts =
        Map.of(
            "en", "The room was clean and the staff were very friendly to all of us.",
            "de", "Das Zimmer war sauber, aber das Frühstück war leider kalt und teuer.",
            "fr", "La chambre était propre et le personnel était très gentil avec nous.",
            "ja", "部屋はとても清潔で、スタッフは親切でした。");
    List<Document> documents =
        texts.entrySet().stream().map(e -> Document.of(e.getKey(), e.getValue())).toList();
    var beside = TextTasks.languageDetection();
    var alone = TextTasks.languageDetection();
    var input = pipeline.apply(Create.of(documents));
    var sentiment = TextTasks.sentiment();
    AnalysisResults both =
        input.apply("Beside", TestPipelines.analyze(emulator).withTasks(sentiment, beside));
    AnalysisResults carried =
        input.apply("Alone", TestPipelines.analyze(emulator).withTasks(alone));
    Oracle oracleOfBoth = Oracle.on(both, sentiment, beside);
    Oracle oracleOfCarried = Oracle.on(carried, alone);
    CapturedCollection<DocumentLanguage> found = CapturedCollection.of(both.get(beside));
    CapturedCollection<DocumentLanguage> foundAlone = CapturedCollection.of(carried.get(alone));
    pipeline.run().waitUntilFinish();

    oracleOfBoth.assertHolds(texts.keySet());
    oracleOfCarried.assertHolds(texts.keySet());
    assertDetected(found);
    assertDetected(foundAlone);
  }

  private static void assertDetected(CapturedCollection<DocumentLanguage> languages) {
    assertEquals(4, languages.values().size());
    for (DocumentLanguage language : languages.values()) {
      assertEquals(language.getDocument().getId(), language.getDetectedLanguage().getIso6391Name());
    }
  }

  @Test
  void conversationKinds_inOneJob() {
    var summary = ConversationTasks.summarization("issue", "resolution");
    var pii = ConversationTasks.pii();
    List<Conversation> conversations = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      conversations.add(
          Conversation.of(
              "call-" + i,
              ConversationItem.of("agent", "How can I help?").withRole("Agent"),
              ConversationItem.of("anna", "My router is dead. I am Anna Berg, 425-555-0123.")
                  .withRole("Customer"),
              ConversationItem.of("agent", "Please restart it. That solves it.")
                  .withRole("Agent")));
    }
    String key = emulator.apiKey();
    AnalysisResults results =
        pipeline
            .apply(Create.of(conversations))
            .apply(
                LanguageAnalyzeIO.analyzeConversations()
                    .withEndpoint(emulator.endpoint())
                    .withApiKey(() -> key.getBytes(UTF_8))
                    .withTasks(summary, pii));
    Oracle oracle = Oracle.on(results, summary, pii);
    CapturedCollection<ConversationSummary> summaries = CapturedCollection.of(results.get(summary));
    CapturedCollection<ConversationPii> redacted = CapturedCollection.of(results.get(pii));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(conversations.stream().map(Conversation::getId).toList());
    assertEquals(List.of(), oracle.dead());
    assertEquals(7, emulator.stats().jobs(), "one conversation a job");
    for (ConversationSummary result : summaries.values()) {
      assertFalse(result.getSummaries().isEmpty());
    }
    for (ConversationPii result : redacted.values()) {
      assertEquals(3, result.getConversationItems().size());
      assertTrue(
          result.getConversationItems().stream()
              .flatMap(item -> item.getEntities().stream())
              .anyMatch(entity -> entity.getText().equals("425-555-0123")));
    }
  }
}
