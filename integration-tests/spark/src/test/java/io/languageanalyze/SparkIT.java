package io.languageanalyze;

import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** The scenario of all runners on Spark in this process. */
class SparkIT {

  @Test
  void batch() throws IOException {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = Runs.pipeline("--runner=SparkRunner", "--sparkMaster=local[2]");
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      pipeline.run().waitUntilFinish();

      RunnersPage.check("Spark 3, batch", scenario.account());
    }
  }
}
