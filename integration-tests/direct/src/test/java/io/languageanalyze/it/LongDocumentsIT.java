package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisMetrics;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long documents, as the user's option says. */
class LongDocumentsIT {

  private static final String TOO_LONG = "word ".repeat(25_001);

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

  /** A run, judged. */
  private record Run(Oracle oracle, PipelineResult result) {

    long counter(String name) {
      return TestPipelines.counter(result, name);
    }

    DeadLetter onlyDeadLetter() {
      assertEquals(1, oracle.dead().size(), () -> oracle.dead().toString());
      return oracle.dead().get(0);
    }
  }

  private Run run(
      List<Document> documents, Analyze<Document> transform, List<Task<Document, ?>> tasks) {
    AnalysisResults results =
        pipeline.apply(Create.of(documents)).apply(transform.withTasks(tasks));
    Oracle oracle = Oracle.on(results, tasks.toArray(new Task<?, ?>[0]));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    return new Run(oracle, result);
  }

  private Analyze<Document> split() {
    return TestPipelines.analyze(emulator).withLongDocuments(LongDocuments.SPLIT);
  }

  @Test
  void byDefault_itIsADeadLetter_thatNamesTheOption() {
    DeadLetter letter =
        run(
                List.of(Document.of("long", TOO_LONG)),
                TestPipelines.analyze(emulator),
                List.of(TextTasks.keyPhrases(), TextTasks.pii()))
            .onlyDeadLetter();

    assertEquals(DeadLetterReason.TOO_LARGE, letter.getReason());
    assertEquals(
        "document \"long\" has 125,005 text elements; a job takes 125,000."
            + " withLongDocuments(SPLIT) splits it.",
        letter.getMessage());
    assertEquals(0, emulator.stats().submits());
  }

  @Test
  void smallerParts_costWhatTheMetricSays() {
    String text = sentences(200);
    Run run =
        run(
            List.of(Document.of("a", text), Document.of("b", "Short.")),
            split().withMaxChunkSize(1_000),
            List.of(TextTasks.keyPhrases(), TextTasks.sentiment()));

    assertEquals(List.of(), run.oracle().dead());
    long parts = run.counter(AnalysisMetrics.CHUNKS);
    long added = run.counter(AnalysisMetrics.TEXT_RECORDS_ADDED);
    assertEquals(1, run.counter(AnalysisMetrics.SPLIT_DOCUMENTS));
    assertEquals(parts + 1, emulator.stats().documents());
    assertTrue(parts > 2 && added > 0 && added <= 2 * parts, parts + " parts, " + added);
    long whole = 2L * ((text.length() + 999) / 1000 + 1);
    assertEquals(whole + added, run.counter(AnalysisMetrics.TEXT_RECORDS));
    assertEquals(whole + added, emulator.stats().textRecords());
  }

  @Test
  void partThatFails_makesADeadLetter_ofThatTaskAlone() {
    emulator.inject(Fault.documentError("Number 150", "InvalidArgument", "InvalidDocument", "no"));
    DeadLetter letter =
        run(
                List.of(Document.of("a", sentences(200))),
                split().withMaxChunkSize(2_000),
                List.of(TextTasks.keyPhrases()))
            .onlyDeadLetter();

    assertEquals(DeadLetterReason.PARTIALLY_FAILED, letter.getReason());
    assertEquals("InvalidArgument", letter.getCode());
    assertEquals("InvalidDocument", letter.getInnerCode());
    assertTrue(letter.getMessage().contains(" chunks failed; chunk "), letter.getMessage());
    assertTrue(letter.getMessage().contains("DOCUMENT_FAILED: no"), letter.getMessage());
    assertNull(letter.getPartialResult());
  }

  @Test
  void chunkThatFails_leavesTheResultsOfTheOthers_whereTheyAreRequested() {
    emulator.inject(Fault.documentError("Number 150", "InvalidArgument", "InvalidDocument", "no"));
    DeadLetter letter =
        run(
                List.of(Document.of("a", sentences(200))),
                TestPipelines.analyze(emulator)
                    .withLongDocuments(LongDocuments.SPLIT_KEEPING_PARTIAL)
                    .withMaxChunkSize(2_000),
                List.of(TextTasks.pii()))
            .onlyDeadLetter();

    String partial = letter.getPartialResult();
    assertNotNull(partial);
    assertTrue(partial.contains("person10@example.com"), partial);
    assertTrue(!partial.contains("person150@example.com"), partial);
  }

  @Test
  void partsThatAllFail_areOneDeadLetter_withTheServicesReason() {
    emulator.inject(Fault.failedTask("KeyPhraseExtraction"));
    DeadLetter letter =
        run(
                List.of(Document.of("a", sentences(200))),
                split().withMaxChunkSize(2_000),
                List.of(TextTasks.keyPhrases()))
            .onlyDeadLetter();

    assertEquals(DeadLetterReason.TASK_FAILED, letter.getReason());
    assertTrue(letter.getMessage().startsWith("all "), letter.getMessage());
  }

  @Test
  void whatCannotBeSplit_isADeadLetter_andTheRestGoesOn() {
    DeadLetter letter =
        run(
                List.of(
                    Document.of("endless", "a" + "\u0301".repeat(600_000) + " and more"),
                    Document.of("fine", "A fine day.")),
                split(),
                List.of(TextTasks.keyPhrases()))
            .onlyDeadLetter();

    assertEquals("endless", letter.getDocument().getId());
    assertEquals(DeadLetterReason.TOO_LARGE, letter.getReason());
    assertTrue(letter.getMessage().contains("cannot be split"), letter.getMessage());
  }

  @Test
  void equalLongDocuments_areSentOnce() {
    String text = sentences(400);
    Run run =
        run(
            List.of(Document.of("a", text), Document.of("b", text)),
            split().withMaxChunkSize(5_000).withDeduplication(),
            List.of(TextTasks.keyPhrases()));

    assertEquals(2, run.oracle().raw().size());
    assertEquals(run.counter(AnalysisMetrics.CHUNKS), 2 * emulator.stats().documents());
  }

  @Test
  void kindWithoutARule_isRefusedWhenThePipelineIsBuilt() {
    var documents = pipeline.apply(Create.of(Document.of("a", "b")));
    Analyze<Document> analyze = split().withTasks(TextTasks.ofKind("BrandNewKind"));

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> documents.apply(analyze));
    assertTrue(String.valueOf(e.getMessage()).contains("BrandNewKind"), e::toString);
  }

  private static String sentences(int count) {
    return IntStream.range(0, count)
        .mapToObj("Number %d: write to person%<d@example.com about the invoice. "::formatted)
        .collect(Collectors.joining());
  }
}
