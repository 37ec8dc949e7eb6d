package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The command line as a user meets it: arguments in; an exit code, two streams and files out. */
final class Command {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Command(Path folder) {
    this.folder = folder;
  }

  /** An emulator with short jobs. */
  static LanguageEmulator emulator() {
    return LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ofMillis(50))).start();
  }

  /** Runs with nothing but {@code args}; gives the exit code. */
  int runBare(String... args) {
    PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complainer = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Analyze(printer, complainer, false, 80).run(args);
  }

  /** Runs with the output folder. */
  int run(String... args) {
    return runBare(both(List.of("--output", output().toString()), args));
  }

  /** Runs with the output folder, against a service. */
  int runAgainst(String endpoint, String key, String... args) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), key);
    return run(both(List.of("--endpoint", endpoint, "--key-file", file.toString()), args));
  }

  static String[] both(List<String> common, String... more) {
    return Stream.concat(common.stream(), Arrays.stream(more)).toArray(String[]::new);
  }

  Path output() {
    return folder.resolve("output");
  }

  /** The lines of an output file. */
  List<JsonNode> lines(String file) throws IOException {
    try (var values =
        JSON.readerFor(JsonNode.class).<JsonNode>readValues(output().resolve(file).toFile())) {
      return values.readAll();
    }
  }

  /** The results of one task. */
  List<JsonNode> results(String task) throws IOException {
    return lines("results.jsonl").stream()
        .filter(line -> line.get("task").asText().equals(task))
        .map(line -> line.get("result"))
        .toList();
  }

  JsonNode summary() throws IOException {
    return JSON.readTree(output().resolve("summary.json").toFile());
  }

  String printed() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  List<String> complaints() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Each task of each input must have one line in the two files together, by its ids. */
  void assertAllAccountedFor(Collection<String> ids, Collection<String> tasks) throws IOException {
    assertEquals(
        ids.stream().flatMap(id -> pairs(id, tasks)).sorted().toList(),
        Stream.concat(lines("results.jsonl").stream(), lines("dead-letters.jsonl").stream())
            .flatMap(line -> pairs(line.get("id").asText(), accounted(line, tasks)))
            .sorted()
            .toList());
  }

  private static Collection<String> accounted(JsonNode line, Collection<String> tasks) {
    return line.get("task").isNull() ? tasks : List.of(line.get("task").asText());
  }

  private static Stream<String> pairs(String id, Collection<String> tasks) {
    return tasks.stream().map(task -> id + " x " + task);
  }
}
