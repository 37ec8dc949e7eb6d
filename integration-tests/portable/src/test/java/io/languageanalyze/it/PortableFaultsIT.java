package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.construction.Environments;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the portable SDK harness. */
class PortableFaultsIT {

  private static final String BEAM = "io.languageanalyze.internal.beam.";

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();

  @Test
  void deadLetters_comeOutWithTheirReasons() {
    List<Document> documents =
        List.of(
            Document.of("fine", "A fine day."),
            Document.of("blank", " "),
            Document.of("long", "word ".repeat(25_001)),
            Document.of("unlucky", "An unlucky document."),
            Document.of("refused", "A refused document."));
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(
          Fault.documentError("unlucky", "InvalidDocument", "InvalidDocument", "it is unlucky"));
      emulator.inject(Fault.failedTask(pii.getKind()));
      Pipeline pipeline = TestPipelines.pipeline(PortableFlinkRunner.batch());
      Oracle oracle =
          Oracle.on(
              pipeline
                  .apply(Create.of(documents))
                  .apply(TestPipelines.analyze(emulator).withTasks(sentiment, pii)),
              sentiment,
              pii);
      pipeline.run();

      oracle.assertHolds(documents.stream().map(Document::getId).toList());
      Map<DeadLetterReason, Integer> reasons = new EnumMap<>(DeadLetterReason.class);
      for (DeadLetter letter : oracle.dead()) {
        reasons.merge(letter.getReason(), 1, Integer::sum);
      }
      assertEquals(
          Map.of(
              DeadLetterReason.INVALID_INPUT, 1,
              DeadLetterReason.TOO_LARGE, 1,
              DeadLetterReason.DOCUMENT_FAILED, 1,
              DeadLetterReason.TASK_FAILED, 3),
          reasons);
    }
  }

  @Test
  void wrongKey_failsTheJob_withTheServicesMessage() {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      Pipeline pipeline = TestPipelines.pipeline(PortableFlinkRunner.batch());
      pipeline
          .apply(Create.of(Texts.brief(10)))
          .apply(
              TestPipelines.analyze(emulator)
                  .withApiKey(() -> "not-the-key".getBytes(StandardCharsets.UTF_8))
                  .withTasks(sentiment));

      StringWriter trace = new StringWriter();
      assertThrows(Exception.class, pipeline::run).printStackTrace(new PrintWriter(trace));
      assertTrue(trace.toString().contains("HTTP 401"), trace.toString());
      assertFalse(trace.toString().contains("not-the-key"), "the key is in the exception");
    }
  }

  /** The harness is shut down with the job, but does not interrupt what it runs. */
  @SuppressWarnings("try") // the cluster may be interrupted while it closes
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cancel_endsTheCallbackThatWaitsForJobs(boolean streaming) throws Exception {
    MutableClock stopped = new MutableClock();
    try (LanguageEmulator emulator =
            TestPipelines.service(Duration.ofMinutes(30).toMillis()).clock(stopped).start();
        MiniCluster cluster =
            new MiniCluster(
                new MiniClusterConfiguration.Builder()
                    .setNumTaskManagers(1)
                    .setNumSlotsPerTaskManager(2)
                    .withRandomPorts()
                    .build())) {
      cluster.start();
      Pipeline pipeline =
          TestPipelines.pipeline(
              PortableFlinkRunner.options(
                  "localhost:" + cluster.getRestAddress().join().getPort(),
                  Environments.ENVIRONMENT_EMBEDDED,
                  streaming));
      pipeline
          .apply(Create.of(Texts.brief(100)))
          .apply(TestPipelines.analyze(emulator).withTasks(sentiment, pii));
      CompletableFuture<?> running = CompletableFuture.runAsync(pipeline::run);
      Await.until("a callback waits for jobs", () -> callbacks("sleepUntil") > 0);

      JobID job = cluster.listJobs().join().iterator().next().getJobId();
      cluster.cancelJob(job).join();
      Await.until("cancelled", () -> cluster.getJobStatus(job).join() == JobStatus.CANCELED);
      Await.until("the run has ended", running::isDone);
      Await.until("no callback is left", () -> callbacks("hold") == 0);
    }
  }

  /** Threads that are in {@code method} of the transform. */
  private static long callbacks(String method) {
    return Thread.getAllStackTraces().values().stream()
        .filter(frames -> Stream.of(frames).anyMatch(frame -> isIn(method, frame)))
        .count();
  }

  private static boolean isIn(String method, StackTraceElement frame) {
    return frame.getMethodName().equals(method)
        && List.of(BEAM + "AnalyzeFn", BEAM + "RunnerClock").contains(frame.getClassName());
  }
}
