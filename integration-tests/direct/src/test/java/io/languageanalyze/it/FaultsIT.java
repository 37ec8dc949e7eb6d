package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.JobInfo;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Limits;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the service does: every document comes out, once per task. */
class FaultsIT {

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();

  static Stream<Arguments> passingFaults() {
    return Stream.of(
        Arguments.of("429 on submit", Fault.throttle(Duration.ofSeconds(1)).onSubmit().times(3)),
        Arguments.of("429 on poll", Fault.throttle(Duration.ofSeconds(1)).onPoll().times(3)),
        Arguments.of("500", Fault.status(500).times(4)),
        Arguments.of("503 on poll", Fault.status(503).onPoll().times(3)),
        Arguments.of("408 on submit", Fault.status(408).onSubmit().times(2)),
        Arguments.of("cut before", Fault.disconnectBeforeEffect().onSubmit().times(2)),
        Arguments.of("cut after", Fault.disconnectAfterEffect().onSubmit().times(2)),
        Arguments.of("cut on poll", Fault.disconnectAfterEffect().onPoll().times(3)),
        Arguments.of("garbage on submit", Fault.garbageBody().onSubmit().times(1)),
        Arguments.of("garbage on poll", Fault.garbageBody().onPoll().times(2)),
        Arguments.of("odd casing", Fault.oddCasing()),
        Arguments.of("odd end", Fault.endWord("succeededWithErrors")),
        Arguments.of("slow", Fault.delay(Duration.ofMillis(200)).times(5)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passingFaults")
  void passingFault_costsNoDocument(String name, Fault fault) {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(fault);
      Oracle oracle = run(emulator, Texts.brief(60));

      assertEquals(List.of(), oracle.dead(), name);
      assertEquals(120, oracle.raw().size());
    }
  }

  @Test
  void failedJob_givesOneDeadLetterPerTask() {
    Map<DeadLetterReason, Long> dead = deadAfter(Fault.failedJob(), 30);

    assertEquals(Map.of(DeadLetterReason.TASK_FAILED, 60L), dead);
  }

  @Test
  void failedTask_leavesTheOtherTasksResults() {
    Map<DeadLetterReason, Long> dead = deadAfter(Fault.failedTask("PiiEntityRecognition"), 30);

    assertEquals(Map.of(DeadLetterReason.TASK_FAILED, 30L), dead);
  }

  @Test
  void missingTask_isNoticed() {
    Map<DeadLetterReason, Long> dead = deadAfter(Fault.missingTask("PiiEntityRecognition"), 30);

    assertEquals(30, dead.values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void missingDocument_isNoticed() {
    Map<DeadLetterReason, Long> dead = deadAfter(Fault.missingDocument(text -> true).times(5), 30);

    assertEquals(1, dead.size());
    assertTrue(dead.containsKey(DeadLetterReason.MISSING_RESULT), dead::toString);
  }

  @Test
  void documentError_keepsCodeAndMessage() {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(
          Fault.documentError("POISON", "InvalidArgument", "InvalidDocument", "not this one"));
      List<Document> documents = new ArrayList<>(Texts.brief(30));
      documents.add(Document.of("bad", "POISON in the text"));
      Oracle oracle = run(emulator, documents);

      assertEquals(2, oracle.dead().size());
      for (DeadLetter letter : oracle.dead()) {
        assertEquals("bad", letter.getDocument().getId());
        assertEquals(DeadLetterReason.DOCUMENT_FAILED, letter.getReason());
        assertEquals("InvalidArgument", letter.getCode());
        assertEquals("InvalidDocument", letter.getInnerCode());
        assertEquals("not this one", letter.getMessage());
      }
    }
  }

  @Test
  void serviceStricterThanWeKnow_batchesAreBisectedToTheCulprit() {
    Limits lowered = Limits.STRICT.withTextElements(12_000);
    try (LanguageEmulator emulator = TestPipelines.service(100).limits(lowered).start()) {
      List<Document> documents = new ArrayList<>(Texts.brief(49));
      documents.add(Document.of("big", "word ".repeat(3_000)));
      Oracle oracle = run(emulator, documents);

      assertEquals(
          List.of("big"), oracle.dead().stream().map(d -> d.getDocument().getId()).toList());
      assertEquals(DeadLetterReason.REJECTED, oracle.dead().get(0).getReason());
      Stats stats = emulator.stats();
      assertTrue(stats.submits() - stats.jobs() <= 6, () -> "refused submits: " + stats);
    }
  }

  @Test
  void neverEndingJob_isCancelledAndSetAside() {
    try (LanguageEmulator emulator = TestPipelines.service(3_600_000).start()) {
      Pipeline pipeline = TestPipelines.pipeline();
      AnalysisResults results =
          pipeline
              .apply(Create.of(Texts.brief(10)))
              .apply(
                  TestPipelines.analyze(emulator)
                      .withJobTimeout(org.joda.time.Duration.standardSeconds(2))
                      .withTasks(sentiment, pii));
      Oracle oracle = Oracle.on(results, sentiment, pii);
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(Texts.brief(10).stream().map(Document::getId).toList());
      for (DeadLetter letter : oracle.dead()) {
        assertEquals(DeadLetterReason.TIMED_OUT, letter.getReason());
        assertTrue(letter.getMessage().contains("/analyze-text/jobs/"), letter.getMessage());
      }
      assertEquals(emulator.stats().jobs(), emulator.stats().cancels());
    }
  }

  @Test
  void pipelineThatIsGone_leavesJobsThatCancelThemselves() {
    MutableClock clock = new MutableClock();
    try (LanguageEmulator emulator = TestPipelines.service(7_200_000).clock(clock).start()) {
      Pipeline pipeline = TestPipelines.pipeline();
      pipeline
          .apply(Create.of(Texts.brief(100)))
          .apply(TestPipelines.analyze(emulator).withTasks(sentiment));
      emulator.inject(Fault.status(401).onPoll());
      assertThrows(RuntimeException.class, () -> pipeline.run().waitUntilFinish());
      assertEquals(Set.of("running"), statuses(emulator, clock, Duration.ofMinutes(64)));
      // Two minutes more to the cancel, the rest to stop.
      assertEquals(Set.of("cancelled"), statuses(emulator, clock, Duration.ofMinutes(20)));
    }
  }

  @Test
  void wrongKey_stopsThePipelineLoudly() {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      Pipeline pipeline = TestPipelines.pipeline();
      pipeline
          .apply(Create.of(Texts.brief(60)))
          .apply(
              TestPipelines.analyze(emulator)
                  .withApiKey(() -> new byte[] {'n', 'o'})
                  .withTasks(sentiment));
      RuntimeException failure =
          assertThrows(RuntimeException.class, () -> pipeline.run().waitUntilFinish());

      assertTrue(String.valueOf(failure.getMessage()).contains("401"), failure.toString());
      assertEquals(0, emulator.stats().jobs());
    }
  }

  // With the most submits: each of the shards may learn of a status by itself.
  static Stream<Arguments> stops() {
    String badRequest = "{\"error\":{\"code\":\"BadRequest\",\"message\":\"custom subdomain\"}}";
    return Stream.of(
        Arguments.of(Fault.garbageBody().onSubmit(), 2, "operation-location"),
        Arguments.of(Fault.status(302).onSubmit(), 4, "302"),
        Arguments.of(Fault.status(405).onSubmit(), 4, "405"),
        Arguments.of(Fault.status(451).onSubmit(), 4, "451"),
        Arguments.of(Fault.status(400, badRequest).onSubmit(), 4, "custom subdomain"));
  }

  @ParameterizedTest
  @MethodSource("stops")
  void whatNoDocumentIsToBlameFor_stopsThePipeline_afterAFewSubmits(
      Fault fault, long submits, String message) {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(fault);
      Pipeline pipeline = TestPipelines.pipeline();
      pipeline
          .apply(Create.of(Texts.brief(500)))
          .apply(TestPipelines.analyze(emulator).withTasks(sentiment, pii));
      RuntimeException failure =
          assertThrows(RuntimeException.class, () -> pipeline.run().waitUntilFinish());

      assertTrue(String.valueOf(failure.getMessage()).contains(message), failure.toString());
      assertTrue(emulator.stats().submits() <= submits, () -> "submits: " + emulator.stats());
    }
  }

  @Test
  void inputThatIsTooLargeForAGateway_costsASubmitADocument() {
    String page = "<html>413 Request Entity Too Large</html>";
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(Fault.status(413, page).onSubmit());
      Oracle oracle = run(emulator, Texts.brief(500));

      assertEquals(500, oracle.dead().size());
      assertTrue(emulator.stats().submits() <= 508, () -> "submits: " + emulator.stats());
    }
  }

  private static Set<String> statuses(
      LanguageEmulator emulator, MutableClock clock, Duration later) {
    clock.advance(later);
    return emulator.jobs().stream().map(JobInfo::status).collect(Collectors.toSet());
  }

  private Map<DeadLetterReason, Long> deadAfter(Fault fault, int documents) {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(fault);
      return run(emulator, Texts.brief(documents)).dead().stream()
          .collect(Collectors.groupingBy(DeadLetter::getReason, Collectors.counting()));
    }
  }

  private Oracle run(LanguageEmulator emulator, List<Document> documents) {
    Pipeline pipeline = TestPipelines.pipeline();
    AnalysisResults results =
        pipeline
            .apply(Create.of(documents))
            .apply(TestPipelines.analyze(emulator).withTasks(sentiment, pii));
    Oracle oracle = Oracle.on(results, sentiment, pii);
    pipeline.run().waitUntilFinish();
    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    return oracle;
  }
}
