package io.languageanalyze.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeIT {

  @TempDir Path folder;

  private Command command = new Command(Path.of(""));

  @BeforeEach
  void start() {
    command = new Command(folder);
  }

  @Test
  void bundledDocuments_areAllAccountedFor() throws IOException {
    int code = command.run();

    assertEquals(Analyze.OK, code, command::printed);
    List<String> ids = BundledDocuments.read().stream().map(InputDocument::id).toList();
    command.assertAllAccountedFor(ids, List.of("sentiment", "pii", "key-phrases", "entities"));
    JsonNode summary = command.summary();
    assertEquals(ids.size(), summary.get("documents").asInt());
    assertEquals(ids.size(), command.lines("documents.jsonl").size());
    assertEquals(
        Map.of("note-9204", "INVALID_INPUT", BundledDocuments.ARCHIVE_ID, "TOO_LARGE"),
        command.lines("dead-letters.jsonl").stream()
            .filter(line -> line.get("task").isNull())
            .collect(
                Collectors.toMap(
                    line -> line.get("id").asText(), line -> line.get("reason").asText())));
    assertTrue(summary.get("jobs").asInt() > 0 && summary.get("polls").asInt() > 0);
    assertTrue(summary.get("textRecords").asInt() > 0);
    assertTrue(command.printed().contains("Every document is accounted for"));
  }

  @Test
  void documentsWithOneId_areAnsweredEachForItself() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("in.csv"),
            "id,text\nsame,The soup was wonderful.\nsame,The soup was terrible.\n");
    try (LanguageEmulator emulator = Command.emulator()) {
      int code =
          command.runAgainst(emulator.endpoint(), emulator.apiKey(), "--input", input.toString());

      assertEquals(Analyze.OK, code, command::printed);
      assertEquals(
          List.of("negative", "positive"),
          command.results("sentiment").stream()
              .map(result -> result.get("sentiment").asText())
              .sorted()
              .toList());
      assertFalse(command.printed().contains(emulator.apiKey()), "the key is printed");
    }
  }

  @Test
  void wrongKey_endsWithOneLine() throws IOException {
    try (LanguageEmulator emulator = Command.emulator()) {
      int code = command.runAgainst(emulator.endpoint(), "wrong-key-marker");

      assertEquals(Analyze.REFUSED, code, command::printed);
      assertEquals(1, command.complaints().size(), command::printed);
      assertTrue(command.printed().contains("refused the credentials: HTTP 401"), command::printed);
      assertFalse(command.printed().contains("wrong-key-marker"), "the key is printed");
      assertFalse(Files.exists(command.output().resolve("results.jsonl")));
    }
  }

  @Test
  void serviceThatIsNotThere_endsWithALineAndTheDetailsInAFile() throws IOException {
    try (LanguageEmulator emulator = Command.emulator()) {
      // A path that the service does not have answers 404, which no repetition heals.
      int code = command.runAgainst(emulator.endpoint() + "/elsewhere", emulator.apiKey());

      assertEquals(Analyze.FAILED, code, command::printed);
      assertEquals(2, command.complaints().size(), command::printed);
      assertTrue(
          Files.readString(command.output().resolve("failure.txt")).contains("ServiceException"));
    }
  }

  @Test
  void wrongUsage_changesNothing() {
    assertEquals(Analyze.USAGE, command.run("--input", "/no/such.csv"));
    assertEquals(Analyze.USAGE, command.run("--endpoint=http://x.example", "--key-env=PATH"));

    List<String> lines = command.complaints();
    assertEquals("analyze: --input /no/such.csv: no such file", lines.get(0));
    assertTrue(lines.get(1).contains("https://"), command::printed);
    assertEquals(2, lines.size(), command::printed);
    assertFalse(Files.exists(command.output()));
  }

  @Test
  void help_printsTheOptions() {
    assertEquals(Analyze.OK, command.runBare("--help"));

    assertTrue(command.printed().startsWith("usage: examples/analyze"));
    assertTrue(
        Stream.<TaskWord<?>>concat(
                Arrays.stream(TextWord.values()), Arrays.stream(ConversationWord.values()))
            .allMatch(word -> command.printed().contains("\n" + " ".repeat(28) + word.pattern())),
        command::printed);
  }
}
