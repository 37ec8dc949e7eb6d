package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.internal.input.DocumentEncoder;
import io.languageanalyze.internal.input.InputEncoder;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
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

  @Test
  void longDocuments_takeTheFewestJobs() throws IOException {
    try (LanguageEmulator emulator = service().start()) {
      // Four parts of 100,000, and no two of them fit into one job.
      Stats stats = run("divided", emulator, Texts.ofLength(20, 400_000));

      assertEquals(80, stats.jobs());
      assertEquals(stats.jobs(), stats.submits(), "no submit was refused");
    }
  }

  /** Splitting a text four times as long allocates four times as much, and little for each byte. */
  @Test
  void splitting_isLinearInTheText() throws Exception {
    Document small = Texts.ofLength(1, 1_000_000).get(0);
    Document large = Texts.ofLength(1, 4_000_000).get(0);
    split(small);
    long allocatedBySmall = split(small);
    long start = System.nanoTime();
    long allocatedByLarge = split(large);
    double seconds = (System.nanoTime() - start) / 1e9;
    report(
        "cut 4 million text elements: %.2f s, %.0f MB/s, %.1f bytes allocated for each%n"
            .formatted(seconds, 4 / seconds, allocatedByLarge / 4e6));

    assertTrue(allocatedByLarge <= 6 * allocatedBySmall, "four times the text, not sixteen");
    assertTrue(allocatedByLarge <= 12 * 4_000_000L, allocatedByLarge + " bytes allocated");
  }

  /** So does merging the results of four times as many chunks. */
  @Test
  void merging_isLinearInTheResults() throws IOException {
    merge(10);
    long allocatedByFew = merge(10);
    long start = System.nanoTime();
    long allocatedByMany = merge(40);
    double seconds = (System.nanoTime() - start) / 1e9;
    double bytes = 40.0 * result().length();
    report(
        "joined 40 parts, %.0f MB of JSON: %.2f s, %.0f MB/s, %.1f bytes allocated for each%n"
            .formatted(bytes / 1e6, seconds, bytes / 1e6 / seconds, allocatedByMany / bytes));

    assertTrue(allocatedByMany <= 6 * allocatedByFew, "four times the answers, not sixteen");
  }

  private static final int PART = 100_000;
  private static final int OVERLAP = 100;

  // PII of a part: an entity of 10 in every 100, and a text that is masked there.
  private static String result() {
    StringBuilder entities = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (int offset = 0; offset < PART; offset += 100) {
      entities.append(
          "%s{\"text\":\"anna@mail.\",\"category\":\"Email\",\"offset\":%d,\"length\":10,\"confidenceScore\":0.8}"
              .formatted(offset == 0 ? "" : ",", offset));
      text.append("*".repeat(10)).append("x".repeat(90));
    }
    return "{\"redactedText\":\"%s\",\"entities\":[%s],\"warnings\":[]}".formatted(text, entities);
  }

  private static long merge(int parts) {
    List<ChunkLayout.Entry> entries = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      int at = i * (PART - OVERLAP);
      entries.add(
          new ChunkLayout.Entry(
              new Offset(at, at, at), new Offset(at + PART, at + PART, at + PART), null));
    }
    TaskOutcome result = new TaskResult("pii", null, result());
    ResultMerger merger = new ResultMerger(List.of(TextTasks.pii().named("pii")), false);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    List<TaskOutcome> merged =
        merger.merge(new ChunkLayout(entries), Collections.nCopies(parts, List.of(result)));
    assertTrue(merged.get(0) instanceof TaskResult, merged::toString);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  // Gives the bytes allocated; a part's JSON is among them, and the buffer it grew in.
  private static long split(Document document) throws InputEncoder.UnsplittableException {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    new DocumentEncoder().split(document, "en", 125_000, 999_000);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static LanguageEmulator.Builder service() {
    return TestPipelines.service(2_000).pageSize(20).maxPageSize(20).recordBodies(false);
  }

  private Stats run(String name, LanguageEmulator emulator, List<Document> documents)
      throws IOException {
    Pipeline pipeline = TestPipelines.pipeline();
    AnalysisResults results =
        pipeline
            .apply(Create.of(documents))
            .apply(
                TestPipelines.analyze(emulator)
                    .withLongDocuments(LongDocuments.SPLIT)
                    .withTasks(sentiment, pii, keyPhrases));
    Oracle oracle = Oracle.on(results, sentiment, pii, keyPhrases);
    long start = System.nanoTime();
    pipeline.run().waitUntilFinish();
    double seconds = (System.nanoTime() - start) / 1e9;
    report("%-10s %5.1f s  %s%n".formatted(name, seconds, emulator.stats()));

    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    assertEquals(List.of(), oracle.dead());
    return emulator.stats();
  }

  private static void report(String line) throws IOException {
    Path report = Path.of("target", "throughput.txt");
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.writeString(report, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
