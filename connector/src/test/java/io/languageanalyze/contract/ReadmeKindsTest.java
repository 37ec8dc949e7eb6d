package io.languageanalyze.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The front page has a table row for every kind of job that the specification knows. */
class ReadmeKindsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyKindOfTheSpecification_hasARow() throws Exception {
    Set<String> kinds = kinds();
    assertTrue(kinds.size() >= 14, "only " + kinds);
    List<String> rows =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .filter(line -> line.startsWith("|"))
            .toList();

    Set<String> missing = new TreeSet<>(kinds);
    missing.removeIf(
        kind -> rows.stream().anyMatch(Pattern.compile("\\b" + kind + "\\b").asPredicate()));

    assertEquals(Set.of(), missing);
  }

  private static Set<String> kinds() throws IOException {
    Path folder =
        Path.of(System.getProperty("shared.dir", "../shared"), "azure-language", "openapi");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "the specification is not at " + folder + ": skipped");
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode definitions = JSON.readTree(Files.readAllBytes(file)).get("definitions");
        for (String name : List.of("AnalyzeTextLROTaskKind", "AnalyzeConversationLROTaskKind")) {
          definitions.path(name).path("enum").forEach(kind -> kinds.add(kind.asText()));
        }
      }
    }
    return kinds;
  }
}
