package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {

  @TempDir Path parent;

  @Test
  void filesHaveTheirNamesOnlyOnceTheRunIsOver() throws IOException {
    Path folder = parent.resolve("new/output");
    try (OutputFolder output = OutputFolder.open(folder)) {
      output.results().write("{\"text\":\"ü 😀\"}");
      assertFalse(Files.exists(folder.resolve("results.jsonl")));

      output.publish();
      output.publish("{}");
    }

    assertEquals(
        List.of("{\"text\":\"ü 😀\"}"), Files.readAllLines(folder.resolve("results.jsonl")));
    assertEquals(List.of("{}"), Files.readAllLines(folder.resolve("summary.json")));
    assertEquals(0, Files.size(folder.resolve("dead-letters.jsonl")));
    assertTrue(Files.exists(folder.resolve("documents.jsonl")));
  }

  @Test
  void runThatIsCutShort_leavesNothingThatSeemsWhole() throws IOException {
    Path folder = parent.resolve("output");
    try (OutputFolder first = OutputFolder.open(folder)) {
      first.publish();
      first.publish("{}");
    }

    try (OutputFolder second = OutputFolder.open(folder)) {
      second.results().write("paid for");
    }

    assertFalse(Files.exists(folder.resolve("results.jsonl")));
    assertFalse(Files.exists(folder.resolve("summary.json")));
    assertEquals(List.of("paid for"), Files.readAllLines(folder.resolve("results.jsonl.part")));
  }

  @Test
  void foreignFiles_areNotOverwritten_evenUnderOurNames() throws IOException {
    Path mine = Files.writeString(parent.resolve("documents.jsonl"), "mine");

    UsageException refusal = assertThrows(UsageException.class, () -> OutputFolder.open(parent));

    assertTrue(String.valueOf(refusal.getMessage()).contains("did not write"));
    assertEquals("mine", Files.readString(mine));
  }

  @Test
  void fileInPlaceOfTheFolder_isRefused() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "x");

    assertThrows(UsageException.class, () -> OutputFolder.check(file));
  }

  @Test
  void secondRun_isTurnedAway_andTheFirstKeepsItsFiles() throws IOException {
    Path folder = parent.resolve("output");
    try (OutputFolder first = OutputFolder.open(folder)) {
      first.results().write("mine");

      UsageException refusal = assertThrows(UsageException.class, () -> OutputFolder.open(folder));
      assertTrue(String.valueOf(refusal.getMessage()).contains("another run is writing into it"));
      first.publish();
    }

    assertEquals(List.of("mine"), Files.readAllLines(folder.resolve("results.jsonl")));
    OutputFolder.open(folder).close();
  }

  @Test
  void linesOfManyThreads_stayWhole() throws IOException {
    Path folder = parent.resolve("output");
    String line = "x".repeat(5_000);
    try (OutputFolder output = OutputFolder.open(folder)) {
      IntStream.range(0, 500).parallel().forEach(i -> write(output, line));
      output.publish();
      output.publish("{}");
    }

    List<String> lines = Files.readAllLines(folder.resolve("results.jsonl"));
    assertEquals(500, lines.size());
    assertTrue(lines.stream().allMatch(line::equals));
  }

  private static void write(OutputFolder output, String line) {
    try {
      output.results().write(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
