package io.languageanalyze.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.text.TextElements;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The count against the lengths that the service itself gave. */
class RecordedTextElementsTest {

  @TestFactory
  List<DynamicTest> count_isNotBelowWhatTheServiceCounted() throws IOException {
    return RecordedVectors.each(RecordedTextElementsTest::check);
  }

  private static void check(JsonNode vector) {
    String text = vector.path("text").asText();
    String match = vector.path("match").asText();
    // The recorded match is ASCII, so that what follows it counts the same in every reading.
    String rest = text.substring(text.indexOf(match) + match.length());
    int count = TextElements.count(text);

    int readings = 0;
    for (var computed : vector.path("computed").properties()) {
      if (computed.getKey().startsWith("TextElements")) {
        readings++;
        assertTrue(count >= end(computed.getValue()) + rest.length(), computed.getKey());
      }
    }
    assertEquals(2, readings);
    if (vector.path("stringIndexType").asText().equals("TextElements_v8")) {
      JsonNode seen = vector.path("expected");
      int end = seen.path("offset").asInt() + seen.path("length").asInt();
      assertTrue(count >= end + rest.length(), "below what the service answered");
    }
    assertTrue(count <= text.codePointCount(0, text.length()));
  }

  private static int end(JsonNode offsetAndLength) {
    return offsetAndLength.path(0).asInt() + offsetAndLength.path(1).asInt();
  }
}
