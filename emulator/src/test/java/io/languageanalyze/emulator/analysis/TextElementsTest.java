package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextElementsTest {
  private static final String LEGACY = "TextElements_legacy(.NET Core 3.1 StringInfo)";
  private static final String GRAPHEMES = "TextElements_uax29(extended grapheme clusters)";

  @ParameterizedTest
  @CsvSource({
    "abc, 3, 3",
    "e\u0301, 1, 1",
    "\uD83D\uDC69\uD83C\uDFFB, 1, 2", // woman, skin tone
    "\uD83D\uDC69\u200D\uD83D\uDC67, 1, 3", // woman, joiner, girl
    "\uD83C\uDDE9\uD83C\uDDEA, 1, 2", // the flag of Germany
    "\uAC01, 1, 1",
    "\u1100\u1161, 1, 2", // conjoining Hangul
    "'a\r\nb', 3, 4",
    "'', 0, 0",
  })
  void twoReadings(String text, int graphemes, int combiningSequences) {
    assertEquals(graphemes, TextElements.graphemes(text));
    assertEquals(combiningSequences, TextElements.combiningSequences(text));
    assertEquals(Math.max(graphemes, combiningSequences), TextElements.strictCount(text));
  }

  @Test
  void markAfterControlCharacter_countsForItself() {
    assertEquals(2, TextElements.combiningSequences("\u0001\u0301"));
    assertEquals(3, TextElements.combiningSequences("\u0301\u0301a"));
  }

  @Test
  void recordedOffsets() throws IOException {
    Path file =
        Path.of(
            System.getProperty("shared.dir", "absent"), "azure-language/string-index-vectors.json");
    assumeTrue(Files.isRegularFile(file), "no vectors in " + file);
    List<Executable> checks = new ArrayList<>();
    for (JsonNode vector : Caller.JSON.readTree(file.toFile()).path("vectors")) {
      JsonNode computed = vector.path("computed");
      checks.add(
          () -> check(vector, StringIndexType.CODE_POINTS, computed.path("UnicodeCodePoint")));
      checks.add(() -> check(vector, StringIndexType.CODE_UNITS, computed.path("Utf16CodeUnit")));
      checks.add(() -> check(vector, StringIndexType.TEXT_ELEMENTS, computed.path(GRAPHEMES)));
      checks.add(() -> checkLegacy(vector, computed.path(LEGACY)));
    }
    assertEquals(120, checks.size(), "30 vectors, four ways of counting");
    assertAll(checks);
  }

  private static void check(JsonNode vector, StringIndexType type, JsonNode expected) {
    String text = vector.path("text").asText();
    int start = text.indexOf(vector.path("match").asText());
    Span span = new Span(start, start + vector.path("match").asText().length());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    new DocumentText(text).putSpan(node, span, type);
    assertEquals(expected.path(0).asInt(), node.path("offset").asInt(), text);
    assertEquals(expected.path(1).asInt(), node.path("length").asInt(), text);
  }

  private static void checkLegacy(JsonNode vector, JsonNode expected) {
    String text = vector.path("text").asText();
    String before = text.substring(0, text.indexOf(vector.path("match").asText()));
    assertEquals(expected.path(0).asInt(), TextElements.combiningSequences(before), text);
  }
}
