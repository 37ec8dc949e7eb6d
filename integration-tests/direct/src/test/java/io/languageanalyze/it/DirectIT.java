package io.languageanalyze.it;

import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** The scenario of all runners on the DirectRunner. */
class DirectIT {

  @Test
  void bounded() throws IOException {
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = TestPipelines.pipeline();
      Scenario scenario =
          Scenario.on(emulator, pipeline.apply(Create.timestamped(Scenario.documents())));
      pipeline.run().waitUntilFinish();

      RunnersPage.check("Direct, bounded", scenario.account());
    }
  }

  @Test
  void unbounded() throws IOException {
    ControlledSource tap = ControlledSource.of(Scenario.documents()).releaseAll().end();
    try (LanguageEmulator emulator = Scenario.service()) {
      Pipeline pipeline = TestPipelines.pipeline();
      Scenario scenario = Scenario.on(emulator, pipeline.apply(tap.read()));
      pipeline.run().waitUntilFinish();

      RunnersPage.check("Direct, unbounded", scenario.account());
    }
  }
}
