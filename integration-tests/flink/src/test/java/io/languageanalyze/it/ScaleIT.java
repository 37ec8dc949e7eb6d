package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 10,000 documents of 12,000 characters, ten to a job, with all 1,000 jobs in flight at once on
 * Flink in this process. What it used is written to {@code target/scale.txt}; emulator and pipeline
 * share process and machine, so the figures are for both.
 */
@Tag("scale")
class ScaleIT {

  private static final int DOCUMENTS = 10_000;
  private static final int JOBS = 1_000;
  private static final long JOB_MILLIS = 30_000;

  private final List<String> report = new ArrayList<>();
  private final long started = System.nanoTime();

  private LanguageEmulator emulator;
  private long mostState;

  @TempDir Path checkpoints;

  @Test
  void tenThousandDocuments_aThousandJobsInFlight_nothingLeftBehind() throws IOException {
    Task<Document, ?> sentiment = TextTasks.sentiment();
    ControlledSource tap =
        ControlledSource.of(ControlledSource.everySecond(Texts.ofLength(DOCUMENTS, 12_000)));
    emulator = TestPipelines.service(JOB_MILLIS).recordBodies(false).start();
    try {
      Pipeline pipeline =
          TestPipelines.pipeline(
              "--runner=FlinkRunner",
              "--flinkMaster=[local]",
              "--parallelism=2",
              "--streaming=true",
              "--checkpointingInterval=2000",
              "--stateBackend=filesystem",
              "--stateBackendStoragePath=" + checkpoints.toUri(),
              "--shutdownSourcesAfterIdleMs=0");
      AnalysisResults results =
          pipeline
              .apply(tap.read())
              .apply(
                  TestPipelines.analyze(emulator)
                      .withTasks(sentiment)
                      .withNumShards(32)
                      .withMaxJobsPerShard(50));
      CapturedCollection<Integer> finished =
          CapturedCollection.of(
              results
                  .documents()
                  .apply(
                      MapElements.into(TypeDescriptors.integers())
                          .via(document -> document.getResults().size())));
      CompletableFuture<?> running =
          CompletableFuture.supplyAsync(() -> pipeline.run().waitUntilFinish());
      Await.until("a first checkpoint", () -> checkpointSize() > 0);
      long heapBefore = note("before the input");

      tap.releaseAll();
      Await.until(
          "1,000 jobs in flight", () -> checkpointed() && emulator.stats().jobsInFlight() >= JOBS);
      note("1,000 jobs in flight");
      Await.until("all answered", () -> checkpointed() && finished.values().size() == DOCUMENTS);
      note("all answered");
      report.add("largest checkpoint: %,d bytes".formatted(mostState));

      Await.until("a checkpoint without documents", () -> checkpointSize() < 1_000_000);
      Await.until("idle threads ended", () -> workers() == 0);
      Stats end = emulator.stats();
      note("idle");
      assertEquals(end, emulator.stats(), "an idle pipeline asks nothing");
      double getsPerJob = (double) end.polls() / end.jobs();
      report.add("GETs per job: %.2f".formatted(getsPerJob));
      assertTrue(getsPerJob <= 1.5, () -> "GETs per job: " + getsPerJob);
      assertEquals(0, end.refusedSubmits());

      forgetEmulator();
      long heapAfter = note("idle, the emulator gone");
      assertTrue(heapAfter < heapBefore + 100, heapBefore + " MB grew to " + heapAfter + " MB");

      tap.end();
      running.join();
      assertEquals(DOCUMENTS, finished.values().size(), "each document once");
      assertEquals(DOCUMENTS, finished.values().stream().mapToInt(Integer::intValue).sum());
    } finally {
      forgetEmulator();
      Files.write(Path.of("target", "scale.txt"), report);
    }
  }

  // It keeps every job with its texts and results for a day, in this process's heap.
  private void forgetEmulator() {
    if (emulator != null) {
      emulator.close();
      emulator = null;
    }
  }

  private boolean checkpointed() {
    mostState = Math.max(mostState, checkpointSize());
    return true;
  }

  /** Writes down what is used at this moment; gives the heap in megabytes. */
  private long note(String moment) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    report.add(
        "%s: after %d s; CPU %d s; threads %d, ours %d; heap %,d MB; checkpoint %,d bytes; %s"
            .formatted(
                moment,
                (System.nanoTime() - started) / 1_000_000_000,
                system.getProcessCpuTime() / 1_000_000_000,
                Thread.activeCount(),
                workers(),
                heap,
                checkpointSize(),
                emulator == null ? "" : emulator.stats()));
    return heap;
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("language-analyze"))
        .count();
  }

  private long checkpointSize() {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    } catch (IOException | UncheckedIOException e) {
      return checkpointSize(); // a file went while the folder was walked
    }
  }
}
