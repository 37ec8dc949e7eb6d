package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** 2,000 documents with three tasks: nothing lost, close to the fewest jobs and calls possible. */
class ThroughputIT {

  private static final int DOCUMENTS = 2_000;
  private static final int BOUND = DOCUMENTS / 25;

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();
  private final Task<Document, ?> keyPhrases = TextTasks.keyPhrases();

  @Test
  void shortDocuments_fillTheirJobs_andAreHardlyPolled() throws IOException {
    try (LanguageEmulator emulator = service().start()) {
      Stats stats = run("short", emulator, Texts.brief(DOCUMENTS));

      assertTrue(stats.jobs() <= 88, () -> stats.jobs() + " jobs");
      assertTrue(
          stats.polls() <= 1.5 * stats.jobs() + stats.jobs(),
          () -> stats.polls() + " GETs for " + stats.jobs() + " jobs");
      assertEquals(stats.jobs(), stats.submits(), "no submit was refused");
    }
  }

  @Test
  void mixedLengths_arePackedByAllLimits() throws IOException {
    try (LanguageEmulator emulator = service().start()) {
      Stats stats = run("mixed", emulator, Texts.mixed(DOCUMENTS));

      assertTrue(stats.jobs() <= 1.1 * BOUND, () -> stats.jobs() + " jobs");
      assertEquals(stats.jobs(), stats.submits(), "no submit was refused");
    }
  }

  @Test
  void throttledService_losesNothing() throws IOException {
    try (LanguageEmulator emulator = service().rateLimits(17, 17).start()) {
      Stats stats = run("throttled", emulator, Texts.brief(DOCUMENTS));

      assertTrue(stats.jobs() <= 88, () -> stats.jobs() + " jobs");
    }
  }

  private static LanguageEmulator.Builder service() {
    return Runs.service(2_000).pageSize(20).maxPageSize(20).recordBodies(false);
  }

  private Stats run(String name, LanguageEmulator emulator, List<Document> documents)
      throws IOException {
    Pipeline pipeline = Runs.pipeline();
    AnalysisResults results =
        pipeline
            .apply(Create.of(documents))
            .apply(Runs.analyze(emulator).withTasks(sentiment, pii, keyPhrases));
    Oracle oracle = Oracle.on(results, sentiment, pii, keyPhrases);
    long start = System.nanoTime();
    pipeline.run().waitUntilFinish();
    report(name, Duration.ofNanos(System.nanoTime() - start), emulator.stats());

    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    assertEquals(List.of(), oracle.dead());
    return emulator.stats();
  }

  private static void report(String name, Duration wall, Stats stats) throws IOException {
    Path report = Path.of("target", "throughput.txt");
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.writeString(
        report,
        "%-10s %5.1f s  %s%n".formatted(name, wall.toMillis() / 1000.0, stats),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
