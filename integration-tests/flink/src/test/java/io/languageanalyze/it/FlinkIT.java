package io.languageanalyze.it;

import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** The scenario of all runners on a Flink cluster inside the test. */
class FlinkIT {

  @Test
  void batch() throws IOException {
    bounded("Flink 1.19, batch", "--streaming=false");
  }

  @Test
  void streaming_boundedInput() throws IOException {
    bounded("Flink 1.19, streaming, bounded input", "--streaming=true");
  }

  private static void bounded(String mode, String streaming) throws IOException {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline =
          TestPipelines.pipeline(
              "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2", streaming);
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      pipeline.run().waitUntilFinish();

      RunnersPage.check(mode, scenario.account());
    }
  }

  @Test
  void streaming_unboundedInput_checkpoints() throws IOException {
    ControlledSource tap = ControlledSource.of(Scenario.documents()).releaseAll().end();
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline =
          TestPipelines.pipeline(
              "--runner=FlinkRunner",
              "--flinkMaster=[local]",
              "--parallelism=2",
              "--streaming=true",
              "--checkpointingInterval=500",
              "--shutdownSourcesAfterIdleMs=0");
      Scenario scenario = Scenario.on(emulator, pipeline.apply(tap.read()));
      pipeline.run().waitUntilFinish();

      RunnersPage.check("Flink 1.19, streaming, unbounded input, checkpoints", scenario.account());
    }
  }

  @Test
  void streaming_openInput_watermarkGoesOn_onlyWhenNothingIsPending() {
    WatermarkScenario.run(
        "--runner=FlinkRunner",
        "--flinkMaster=[local]",
        "--parallelism=2",
        "--streaming=true",
        "--checkpointingInterval=500",
        "--shutdownSourcesAfterIdleMs=0");
  }
}
