package io.languageanalyze;

import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      Pipeline pipeline = Runs.pipeline("--runner=SparkRunner", "--sparkMaster=local[2]", storage);
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      pipeline.run().waitUntilFinish();

      return scenario.account();
    }
  }

  @Test
  void streaming(@TempDir Path checkpoints) throws IOException {
    Tap tap = Tap.of(Scenario.documents());
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline =
          Runs.pipeline(
              "--runner=SparkRunner",
              "--sparkMaster=local[2]",
              "--batchIntervalMillis=500",
              "--checkpointDir=" + checkpoints);
      Scenario scenario = Scenario.on(emulator, pipeline.apply(tap.read()));
      PipelineResult run = pipeline.run();
      for (int batch = 1; batch <= MICRO_BATCHES; batch++) {
        int released = Scenario.DOCUMENTS / MICRO_BATCHES * batch;
        tap.release(Scenario.DOCUMENTS / MICRO_BATCHES);
        Await.until(released + " answered", () -> scenario.answered() >= released);
      }
      tap.end();
      Await.until("every window counted", scenario::isCounted);
      run.cancel();

      RunnersPage.check("Spark 3, streaming", scenario.account(20 + MICRO_BATCHES));
    }
  }
}
