package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.spark.util.GlobalWatermarkHolder;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenario of all runners on Spark in this process. */
class SparkIT {

  // Each of the micro-batches below may leave a job unfilled.
  private static final int MICRO_BATCHES = 5;

  @Test
  void batch() throws IOException {
    RunnersPage.check("Spark 3, batch", batch("--storageLevel=MEMORY_ONLY"));
  }

  /** Spark computes again what it has not kept, and would submit and pay again. */
  @Test
  void batch_nothingCached_submitsOnce() throws IOException {
    batch("--storageLevel=NONE");
  }

  private static Scenario.Account batch(String storage) {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline =
          TestPipelines.pipeline("--runner=SparkRunner", "--sparkMaster=local[2]", storage);
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      pipeline.run().waitUntilFinish();

      assertNothingSubmittedTwice(emulator);
      return scenario.account();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--runner=SparkRunner --streaming=true",
        "--runner=SparkStructuredStreamingRunner"
      })
  void whatCannotBeRight_isRefusedWhenThePipelineIsBuilt(String options) {
    try (LanguageEmulator emulator = Scenario.service()) {
      PCollection<Document> input =
          TestPipelines.pipeline(options.split(" "))
              .apply(Create.timestamped(Scenario.documents()));

      assertThrows(IllegalArgumentException.class, () -> Scenario.on(emulator, input));
      assertEquals(List.of(), emulator.requests());
    }
  }

  @Test
  void streaming(@TempDir Path checkpoints) throws IOException {
    ControlledSource tap = ControlledSource.of(Scenario.documents());
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = streamingPipeline(checkpoints);
      Scenario scenario = Scenario.on(emulator, pipeline.apply(tap.read()));
      PipelineResult run = pipeline.run();
      try {
        for (int batch = 1; batch <= MICRO_BATCHES; batch++) {
          releaseAndAwait(tap, scenario, batch);
        }
        tap.end();
        Await.until("every window counted", scenario::isCounted);
      } finally {
        run.cancel();
      }

      RunnersPage.check("Spark 3, streaming", scenario.account(20 + MICRO_BATCHES));
    }
  }

  @Test
  void streaming_documentsBehindGroupByKey(@TempDir Path checkpoints) throws IOException {
    Task<Document, ?> sentiment = TextTasks.sentiment();
    List<TimestampedValue<Document>> timed = ControlledSource.everySecond(Texts.brief(60));
    ControlledSource tap = ControlledSource.of(timed).releaseAll().end();
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = streamingPipeline(checkpoints);
      PCollection<Document> input =
          pipeline
              .apply(tap.read())
              .apply(Window.into(FixedWindows.of(Duration.standardSeconds(10))))
              .apply(WithKeys.of("all"))
              .apply(GroupByKey.create())
              .apply(Values.create())
              .apply(Flatten.iterables());
      CapturedCollection<Document> documents = CapturedCollection.of(input);
      Oracle oracle =
          Oracle.on(input.apply(TestPipelines.analyze(emulator).withTasks(sentiment)), sentiment);
      PipelineResult run = pipeline.run();
      try {
        Await.until("all answered", () -> oracle.documents().size() >= timed.size());
      } finally {
        run.cancel();
      }

      oracle.assertHolds(timed.stream().map(d -> d.getValue().getId()).toList());
      assertEquals(
          WindowsContract.places(documents, 1), WindowsContract.places(oracle.collectedRaw()));
    }
  }

  /**
   * A run that is cancelled finishes its micro-batch; the next one goes on from the checkpoint.
   * What came after the last one would be submitted again, so there is one for each micro-batch.
   */
  @Test
  void streaming_cancelledAndStartedAgain_goesOn(@TempDir Path checkpoints) throws IOException {
    ControlledSource tap = ControlledSource.of(Scenario.documents());
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = streamingPipeline(checkpoints);
      Scenario scenario = Scenario.on(emulator, pipeline.apply(tap.read()));
      // Spark waits ten intervals for a micro-batch that is cancelled, and then forgets that it
      // ran.
      System.setProperty("spark.streaming.gracefulStopTimeout", "60s");
      PipelineResult first = pipeline.run();
      System.clearProperty("spark.streaming.gracefulStopTimeout");
      try {
        releaseAndAwait(tap, scenario, 1);
        int jobs = emulator.jobs().size();
        tap.release(Scenario.DOCUMENTS / MICRO_BATCHES);
        Await.until("the next micro-batch is under way", () -> emulator.jobs().size() > jobs);
      } finally {
        first.cancel();
      }
      Pipeline again = streamingPipeline(checkpoints);
      // Only says that there is unbounded input: the steps come out of the checkpoint.
      again.apply(tap.read());
      PipelineResult second = again.run();
      try {
        tap.releaseAll().end();
        Await.until("every window counted", scenario::isCounted);
      } finally {
        second.cancel();
      }

      assertNothingSubmittedTwice(emulator);
      assertEquals(0, scenario.account(20 + MICRO_BATCHES).lateDrops());
    }
  }

  // The blank document is not sent at all, the long one in two parts.
  private static void assertNothingSubmittedTwice(LanguageEmulator emulator) {
    assertEquals(Scenario.DOCUMENTS, emulator.stats().documents(), "documents submitted");
  }

  private static Pipeline streamingPipeline(Path checkpoints) {
    // The runner keeps watermarks in a static field, where the run before has left its own.
    GlobalWatermarkHolder.clear();
    return TestPipelines.pipeline(
        "--runner=SparkRunner",
        "--sparkMaster=local[2]",
        "--batchIntervalMillis=500",
        "--checkpointDurationMillis=500",
        "--checkpointDir=" + checkpoints);
  }

  private static void releaseAndAwait(ControlledSource tap, Scenario scenario, int batch) {
    int finished = Scenario.DOCUMENTS / MICRO_BATCHES * batch;
    tap.release(Scenario.DOCUMENTS / MICRO_BATCHES);
    Await.until(finished + " answered", () -> scenario.finished() >= finished);
  }
}
