package io.languageanalyze.recorded;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** Texts with the offsets and lengths that the service itself gave. */
public final class RecordedVectors {

  private RecordedVectors() {}

  /** A test for each. */
  public static List<DynamicTest> each(Consumer<JsonNode> check) throws IOException {
    Path file =
        Path.of(System.getProperty("shared.dir", ""), "azure-language/string-index-vectors.json");
    assumeTrue(Files.exists(file), "the recorded vectors are not on this machine: " + file);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode vector : new ObjectMapper().readTree(file.toFile()).path("vectors")) {
      String name = vector.path("name").asText() + ", " + vector.path("stringIndexType").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> check.accept(vector)));
    }
    assertTrue(tests.size() >= 30, "vectors: " + tests.size());
    return tests;
  }
}
