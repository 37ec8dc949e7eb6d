package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.AnalysisMetrics;
import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.construction.Environments;
import org.junit.jupiter.api.Test;

/** The scenario of all runners on the portable SDK harness. */
class PortableIT {

  @Test
  void batch_embeddedHarness() throws IOException {
    bounded("Portable Flink 1.19, batch, embedded harness", PortableFlinkRunner.batch());
  }

  /** Flink waits a minute for the worker's connections; the test does not wait for Flink. */
  @Test
  void batch_externalHarness() throws IOException {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline =
          TestPipelines.pipeline(
              PortableFlinkRunner.options("[local]", Environments.ENVIRONMENT_EXTERNAL, false));
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      CompletableFuture<PipelineResult> running = CompletableFuture.supplyAsync(pipeline::run);
      Await.until("every window counted", () -> scenario.isCounted() || running.isDone());

      RunnersPage.check("Portable Flink 1.19, batch, external harness", scenario.account());
    }
  }

  @Test
  void streaming_boundedInput() throws IOException {
    bounded("Portable Flink 1.19, streaming, bounded input", PortableFlinkRunner.streaming());
  }

  @Test
  void streaming_openInput_watermarkGoesOn_onlyWhenNothingIsPending() {
    WatermarkScenario.run(PortableFlinkRunner.streaming());
  }

  private static void bounded(String mode, String... options) throws IOException {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = TestPipelines.pipeline(options);
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      PipelineResult result = pipeline.run();

      assertEquals(PipelineResult.State.DONE, result.getState());
      assertEquals(Scenario.DOCUMENTS, TestPipelines.counter(result, AnalysisMetrics.DOCUMENTS));
      RunnersPage.check(mode, scenario.account());
    }
  }
}
