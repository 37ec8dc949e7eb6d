package io.languageanalyze;

import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** The scenario of all runners on the portable SDK harness. */
class PortableIT {

  @Test
  void batch_embeddedHarness() throws IOException {
    bounded("Portable Flink 1.19, batch, embedded harness", PortableFlinkRunner.batch());
  }

  @Test
  void batch_externalHarness() throws IOException {
    bounded(
        "Portable Flink 1.19, batch, external harness",
        PortableFlinkRunner.batch("--defaultEnvironmentType=EXTERNAL"));
  }

  @Test
  void streaming_boundedInput() throws IOException {
    bounded("Portable Flink 1.19, streaming, bounded input", PortableFlinkRunner.streaming());
  }

  private static void bounded(String mode, String... options) throws IOException {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = Runs.pipeline(options);
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      pipeline.run().waitUntilFinish();

      RunnersPage.check(mode, scenario.account());
    }
  }
}
