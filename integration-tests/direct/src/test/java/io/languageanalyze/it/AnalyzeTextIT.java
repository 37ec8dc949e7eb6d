package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisMetrics;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.RecordedRequest;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DetectedLanguage;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.Entities;
import io.languageanalyze.model.result.KeyPhrases;
import io.languageanalyze.model.result.PiiEntities;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.schemas.transforms.Convert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transform as a user meets it, on the DirectRunner. */
class AnalyzeTextIT {

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

  @Test
  void fourTasks_giveTypedResults_inOneJob() {
    var sentiment = TextTasks.sentiment().withOpinionMining(true);
    var keyPhrases = TextTasks.keyPhrases();
    var entities = TextTasks.entities();
    var pii = TextTasks.pii();
    String text = "👩🏽‍🚀 The food was great. Mail anna.berg@example.com about the e\u0301clair.";
    Document document = Document.of("t-17", text).withMetadata(Map.of("queue", "billing"));
    AnalysisResults results =
        pipeline
            .apply(Create.of(document))
            .apply(TestPipelines.analyze(emulator).withTasks(sentiment, keyPhrases, entities, pii));
    Oracle oracle = Oracle.on(results, sentiment, keyPhrases, entities, pii);
    CapturedCollection<DocumentSentiment> sentiments =
        CapturedCollection.of(results.get(sentiment));
    CapturedCollection<KeyPhrases> phrases = CapturedCollection.of(results.get(keyPhrases));
    CapturedCollection<Entities> named = CapturedCollection.of(results.get(entities));
    CapturedCollection<PiiEntities> redacted = CapturedCollection.of(results.get(pii));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("t-17"));
    assertEquals(1, emulator.stats().jobs());
    DocumentSentiment first = sentiments.values().get(0);
    assertEquals("positive", first.getSentiment());
    assertEquals("billing", first.getDocument().getMetadata().get("queue"));
    first.getSentences().forEach(s -> assertSpan(text, s.getText(), s.getOffset(), s.getLength()));
    assertFalse(phrases.values().get(0).getKeyPhrases().isEmpty());
    named
        .values()
        .get(0)
        .getEntities()
        .forEach(e -> assertSpan(text, e.getText(), e.getOffset(), e.getLength()));
    PiiEntities found = redacted.values().get(0);
    assertFalse(found.getRedactedText().contains("anna.berg@example.com"));
    assertTrue(
        found.getEntities().stream().anyMatch(e -> e.getText().equals("anna.berg@example.com")));
    found.getEntities().forEach(e -> assertSpan(text, e.getText(), e.getOffset(), e.getLength()));
  }

  private static void assertSpan(String text, String expected, int offset, int length) {
    assertEquals(expected, text.substring(offset, offset + length));
  }

  @Test
  void unsendableDocuments_areDeadLetters_theRestGoesOn() {
    var keyPhrases = TextTasks.keyPhrases();
    List<Document> documents =
        List.of(
            Document.of("good", "The garden is beautiful."),
            Document.of("blank", " \n\t "),
            Document.of("long", "a".repeat(125_001)),
            Document.of("edge", "b".repeat(125_000)),
            Document.of("good", "A second document under the same id."));
    AnalysisResults results =
        pipeline
            .apply(Create.of(documents))
            .apply(TestPipelines.analyze(emulator).withTasks(keyPhrases));
    Oracle oracle = Oracle.on(results, keyPhrases);
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    Map<String, DeadLetter> dead =
        oracle.dead().stream().collect(Collectors.toMap(d -> d.getDocument().getId(), d -> d));
    assertEquals(Map.of(), without(dead, "blank", "long"));
    assertEquals(DeadLetterReason.INVALID_INPUT, dead.get("blank").getReason());
    assertEquals(DeadLetterReason.TOO_LARGE, dead.get("long").getReason());
    assertEquals(
        "document \"long\" has 125,001 text elements; a job takes 125,000. withLongDocuments(SPLIT) splits it.",
        dead.get("long").getMessage());
    assertEquals(0, emulator.stats().refusedSubmits());
  }

  private static Map<String, DeadLetter> without(Map<String, DeadLetter> all, String... ids) {
    List<String> known = List.of(ids);
    return all.entrySet().stream()
        .filter(e -> !known.contains(e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void twoTasksOfOneKind_keepTheirResultsApart() {
    var phones = TextTasks.pii().withPiiCategories("PhoneNumber");
    var mails = TextTasks.pii().withPiiCategories("Email");
    AnalysisResults results =
        pipeline
            .apply(Create.of(Document.of("1", "Call 425-555-0123 or write to a.b@example.com.")))
            .apply(TestPipelines.analyze(emulator).withTasks(phones, mails));
    Oracle oracle = Oracle.on(results, phones, mails);
    CapturedCollection<PiiEntities> withPhones = CapturedCollection.of(results.get(phones));
    CapturedCollection<PiiEntities> withMails = CapturedCollection.of(results.get(mails));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("1"));
    assertEquals(List.of("PhoneNumber"), categories(withPhones));
    assertEquals(List.of("Email"), categories(withMails));
  }

  private static List<String> categories(CapturedCollection<PiiEntities> results) {
    return results.values().get(0).getEntities().stream().map(e -> e.getCategory()).toList();
  }

  @Test
  void callersId_staysInThePipeline() {
    var keyPhrases = TextTasks.keyPhrases();
    AnalysisResults results =
        pipeline
            .apply(Create.of(Document.of("customer-4711", "The lamp is broken.")))
            .apply(TestPipelines.analyze(emulator).withTasks(keyPhrases));
    Oracle oracle = Oracle.on(results, keyPhrases);
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("customer-4711"));
    for (RecordedRequest request : emulator.requests()) {
      assertFalse(String.valueOf(request.body()).contains("customer-4711"));
    }
  }

  @Test
  void unknownKind_comesBackRaw() {
    var linking = TextTasks.ofKind("EntityLinking");
    AnalysisResults results =
        pipeline
            .apply(Create.of(Document.of("1", "Seattle lies in the north.")))
            .apply(TestPipelines.analyze(emulator).withTasks(linking));
    Oracle oracle = Oracle.on(results, linking);
    CapturedCollection<RawResult> raw = CapturedCollection.of(results.get(linking));
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("1"));
    assertTrue(raw.values().get(0).getJson().contains("\"entities\""));
  }

  @Test
  void typedResults_becomeRows() {
    var sentiment = TextTasks.sentiment();
    AnalysisResults results =
        pipeline
            .apply(Create.of(Document.of("row-1", "A wonderful day.")))
            .apply(TestPipelines.analyze(emulator).withTasks(sentiment));
    CapturedCollection<Row> rows =
        CapturedCollection.of(results.get(sentiment).apply(Convert.toRows()));
    CapturedCollection<Row> dead =
        CapturedCollection.of(results.deadLetters().apply(Convert.toRows()));
    pipeline.run().waitUntilFinish();

    Row row = rows.values().get(0);
    assertEquals("row-1", row.getRow("document").getString("id"));
    assertEquals("positive", row.getString("sentiment"));
    assertEquals(List.of(), dead.values());
  }

  @Test
  void metrics_sayWhatTheServiceCounted() {
    var keyPhrases = TextTasks.keyPhrases();
    var sentiment = TextTasks.sentiment();
    AnalysisResults results =
        pipeline
            .apply(Create.of(Texts.mixed(60)))
            .apply(TestPipelines.analyze(emulator).withTasks(keyPhrases, sentiment));
    Oracle oracle = Oracle.on(results, keyPhrases, sentiment);
    PipelineResult run = pipeline.run();
    run.waitUntilFinish();

    oracle.assertHolds(Texts.mixed(60).stream().map(Document::getId).toList());
    Stats stats = emulator.stats();
    assertEquals(60, counter(run, AnalysisMetrics.DOCUMENTS));
    assertEquals(120, counter(run, AnalysisMetrics.RESULTS));
    assertEquals(stats.jobs(), counter(run, AnalysisMetrics.JOBS));
    assertEquals(stats.jobs(), counter(run, AnalysisMetrics.JOBS_FINISHED));
    assertEquals(stats.polls(), counter(run, AnalysisMetrics.POLLS));
    assertEquals(stats.textRecords(), counter(run, AnalysisMetrics.TEXT_RECORDS));
  }

  private static long counter(PipelineResult run, String name) {
    MetricsFilter wanted =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(AnalysisMetrics.NAMESPACE, name))
            .build();
    long sum = 0;
    for (MetricResult<Long> counter : run.metrics().queryMetrics(wanted).getCounters()) {
      sum += counter.getAttempted();
    }
    return sum;
  }

  @Test
  void token_isTakenOnEveryCall() {
    var keyPhrases = TextTasks.keyPhrases();
    String token = emulator.bearerToken();
    AnalysisResults results =
        pipeline
            .apply(Create.of(Document.of("1", "The lamp is broken.")))
            .apply(
                LanguageAnalyzeIO.analyzeText()
                    .withEndpoint(emulator.endpoint())
                    .withToken(() -> token.getBytes(UTF_8))
                    .withTasks(keyPhrases));
    Oracle oracle = Oracle.on(results, keyPhrases);
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("1"));
    for (RecordedRequest request : emulator.requests()) {
      assertEquals("Bearer " + token, request.headers().get("authorization"));
      assertNull(request.headers().get("ocp-apim-subscription-key"));
    }
  }

  @Test
  void autoLanguage_isDetected() {
    var keyPhrases = TextTasks.keyPhrases();
    AnalysisResults results =
        pipeline
            .apply(
                Create.of(Document.of("1", "Das Zimmer war sauber, aber das Frühstück war kalt.")))
            .apply(
                TestPipelines.analyze(emulator).withDefaultLanguage("auto").withTasks(keyPhrases));
    Oracle oracle = Oracle.on(results, keyPhrases);
    pipeline.run().waitUntilFinish();

    oracle.assertHolds(List.of("1"));
    DetectedLanguage detected = oracle.raw().get(0).getDocument().getDetectedLanguage();
    assertNotNull(detected);
    assertEquals("de", detected.getIso6391Name());
  }
}
