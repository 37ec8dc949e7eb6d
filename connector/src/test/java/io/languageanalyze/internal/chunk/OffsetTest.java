package io.languageanalyze.internal.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.recorded.RecordedVectors;
import io.languageanalyze.testing.MixedText;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OffsetTest {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  @TestFactory
  List<DynamicTest> lengthBeforeTheMatch_isTheOffsetOfTheService() throws IOException {
    return RecordedVectors.each(OffsetTest::check);
  }

  private static void check(JsonNode vector) {
    String text = vector.path("text").asText();
    String match = vector.path("match").asText();
    JsonNode computed = vector.path("computed");
    String clusters = "TextElements_uax29(extended grapheme clusters)";
    for (int i = 0; i < 2; i++) {
      Offset length = Offset.lengthOf(i == 0 ? text.substring(0, text.indexOf(match)) : match);
      assertEquals(computed.path("Utf16CodeUnit").path(i).asInt(), length.utf16());
      assertEquals(computed.path("UnicodeCodePoint").path(i).asInt(), length.codePoints());
      assertEquals(computed.path(clusters).path(i).asInt(), length.textElements());
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void textElements_areTheClustersOfTheJdk(long seed) {
    String text = MixedText.of(new Random(seed), 3_000);
    assertEquals(
        CLUSTER.matcher(text).results().count(),
        Offset.lengthOf(text).textElements(),
        "seed " + seed);
  }

  @Test
  void textElements_ofEachCodePointBetweenOthers() {
    int[] neighbours = {'a', '\r', '\n', 0x300, 0x200D, 0x1100, 0x11A8, 0x1F600, 0x1F1E6, 0x3042};
    for (int neighbour : neighbours) {
      for (int codePoint = 0; codePoint < 0x20000; codePoint++) {
        String text =
            new StringBuilder()
                .appendCodePoint(neighbour)
                .appendCodePoint(codePoint)
                .appendCodePoint(neighbour)
                .toString();
        int expected = 0;
        for (var matcher = CLUSTER.matcher(text); matcher.find(); ) {
          expected++;
        }
        assertEquals(expected, Offset.lengthOf(text).textElements(), text);
      }
    }
  }
}
