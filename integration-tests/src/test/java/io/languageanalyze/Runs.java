package io.languageanalyze;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import java.time.Duration;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** What the pipeline tests have in common. */
final class Runs {

  private Runs() {}

  static Pipeline pipeline() {
    return Pipeline.create(PipelineOptionsFactory.create());
  }

  /** An emulator whose jobs take {@code millis}. */
  static LanguageEmulator.Builder service(long millis) {
    return LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ofMillis(millis)));
  }

  static Analyze<Document> analyze(LanguageEmulator emulator) {
    String key = emulator.apiKey();
    return LanguageAnalyzeIO.analyzeText()
        .withEndpoint(emulator.endpoint())
        .withApiKey(() -> key.getBytes(UTF_8));
  }
}
