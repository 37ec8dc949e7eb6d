package io.languageanalyze.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExamplesIT {

  @TempDir Path folder;

  @Test
  void quickStart_writesResultsOfBothTasksForBothDocuments() throws IOException {
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
      QuickStart.build(pipeline, emulator.endpoint(), key(emulator), folder.toString());
      pipeline.run().waitUntilFinish();
    }

    assertEquals(
        List.of("r1 is mixed", "r2 is neutral"),
        Files.readAllLines(folder.resolve("sentiments")).stream().sorted().toList());
    List<String> texts = Files.readAllLines(folder.resolve("redacted"));
    assertEquals(2, texts.size());
    assertTrue(texts.stream().noneMatch(text -> text.contains("lea@example.com")), texts::toString);
  }

  @Test
  void deadLetters_areALineEach() throws IOException {
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
      DeadLetters.build(
          pipeline, emulator.endpoint(), key(emulator), folder.resolve("dead").toString());
      pipeline.run().waitUntilFinish();
    }

    List<String> lines = Files.readAllLines(folder.resolve("dead.tsv"));
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("blank\tall tasks\tINVALID_INPUT\t"), lines.get(0));
  }

  private static Secret key(LanguageEmulator emulator) {
    byte[] key = emulator.apiKey().getBytes(StandardCharsets.UTF_8);
    return () -> key;
  }
}
