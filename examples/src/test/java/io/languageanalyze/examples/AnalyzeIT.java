package io.languageanalyze.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void bundledDocuments_areAllAccountedFor() throws IOException {
    int code = run("--output", output().toString());

    assertEquals(Analyze.OK, code, this::printed);
    JsonNode summary = JSON.readTree(output().resolve("summary.json").toFile());
    List<JsonNode> results = lines("results.jsonl");
    List<JsonNode> dead = lines("dead-letters.jsonl");
    long forAll = dead.stream().filter(line -> line.get("task").isNull()).count();
    assertEquals(
        summary.get("documents").asLong() * 4, results.size() + dead.size() - forAll + forAll * 4);
    assertEquals(summary.get("documents").asInt(), lines("documents.jsonl").size());
    assertEquals(
        Map.of("note-9204", "INVALID_INPUT", BundledDocuments.ARCHIVE_ID, "TOO_LARGE"),
        dead.stream()
            .filter(line -> line.get("task").isNull())
            .collect(
                Collectors.toMap(
                    line -> line.get("id").asText(), line -> line.get("reason").asText())));
    assertTrue(summary.get("jobs").asInt() > 0 && summary.get("polls").asInt() > 0);
    assertTrue(summary.get("textRecords").asInt() > 0);
    assertTrue(printed().contains("Every document is accounted for"));
  }

  @Test
  void documentsWithOneId_areAnsweredEachForItself() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("in.csv"),
            "id,text\nsame,The soup was wonderful.\nsame,The soup was terrible.\n");
    try (LanguageEmulator emulator = emulator()) {
      int code = analyze(emulator, emulator.apiKey(), "--input", input.toString());

      assertEquals(Analyze.OK, code, this::printed);
      assertEquals(
          List.of("negative", "positive"),
          lines("results.jsonl").stream()
              .filter(line -> line.get("task").asText().equals("sentiment"))
              .map(line -> line.get("result").get("sentiment").asText())
              .sorted()
              .toList());
      assertFalse(printed().contains(emulator.apiKey()), "the key is printed");
    }
  }

  @Test
  void wrongKey_endsWithOneLine() throws IOException {
    try (LanguageEmulator emulator = emulator()) {
      int code = analyze(emulator, "wrong-key-marker");

      assertEquals(Analyze.REFUSED, code, this::printed);
      assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count(), this::printed);
      assertTrue(printed().contains("refused the credentials: HTTP 401"), this::printed);
      assertFalse(printed().contains("wrong-key-marker"), "the key is printed");
      assertFalse(Files.exists(output().resolve("results.jsonl")));
    }
  }

  @Test
  void serviceThatIsNotThere_endsWithALineAndTheDetailsInAFile() throws IOException {
    try (LanguageEmulator emulator = emulator()) {
      // A path that the service does not have answers 404, which no repetition heals.
      int code = run(arguments(emulator.endpoint() + "/elsewhere", emulator.apiKey()));

      assertEquals(Analyze.FAILED, code, this::printed);
      assertEquals(2, err.toString(StandardCharsets.UTF_8).lines().count(), this::printed);
      assertTrue(Files.readString(output().resolve("failure.txt")).contains("ServiceException"));
    }
  }

  @Test
  void wrongUsage_changesNothing() {
    assertEquals(Analyze.USAGE, run("--output", output().toString(), "--input", "/no/such.csv"));
    assertEquals(
        Analyze.USAGE,
        run("--output", output().toString(), "--endpoint=http://x.example", "--key-env=PATH"));

    List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("analyze: --input /no/such.csv: no such file", lines.get(0));
    assertTrue(lines.get(1).contains("https://"), this::printed);
    assertEquals(2, lines.size(), this::printed);
    assertFalse(Files.exists(output()));
  }

  @Test
  void help_printsTheOptions() {
    assertEquals(Analyze.OK, run("--help"));

    assertTrue(printed().startsWith("usage: examples/analyze"));
  }

  private Path output() {
    return folder.resolve("output");
  }

  private static LanguageEmulator emulator() {
    return LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ofMillis(50))).start();
  }

  private int analyze(LanguageEmulator emulator, String key, String... more) throws IOException {
    return run(arguments(emulator.endpoint(), key, more));
  }

  private String[] arguments(String endpoint, String key, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), key);
    List<String> common =
        List.of(
            "--output", output().toString(), "--endpoint", endpoint, "--key-file", file.toString());
    return Stream.concat(common.stream(), Arrays.stream(more)).toArray(String[]::new);
  }

  private int run(String... args) {
    PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complainer = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Analyze(printer, complainer, false).run(args);
  }

  private List<JsonNode> lines(String file) throws IOException {
    try (var values =
        JSON.readerFor(JsonNode.class).<JsonNode>readValues(output().resolve(file).toFile())) {
      return values.readAll();
    }
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }
}
