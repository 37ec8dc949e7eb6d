package io.languageanalyze.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextElementsTest {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      value = {
        "empty | '' | 0",
        "ASCII | a b | 3",
        "precomposed | \\u00E9 | 1",
        "base and mark | e\\u0301 | 1",
        "base and many marks | o\\u0335\\u0308\\u0307\\u20DD | 1",
        "mark alone at the start | \\u0301a | 2",
        "mark after a mark at the start, which .NET Core does not join | \\u0301\\u0302 | 2",
        "mark after a line feed | \\n\\u0301 | 2",
        "marks after a control character | \\u0001\\u0301\\u0302 | 3",
        "carriage return and line feed, which UAX #29 joins | \\r\\n | 2",
        "Hangul syllables | \\uC544\\uAC00 | 2",
        "Hangul jamo, which UAX #29 joins | \\u110B\\u1161\\u1100\\u1161 | 4",
        "emoji | \\uD83D\\uDC69 | 1",
        "skin tone, which UAX #29 joins | \\uD83D\\uDC69\\uD83C\\uDFFB | 2",
        "family of three with two joiners | \\uD83D\\uDC69\\u200D\\uD83D\\uDC69\\u200D\\uD83D\\uDC67 | 5",
        "flag of two regional indicators | \\uD83C\\uDDE9\\uD83C\\uDDEA | 2",
        "variation selector after a letter of the basic plane | \\u2764\\uFE0F | 1",
        "variation selector after a code point that old data may not know | \\uD83E\\uDD23\\uFE0F | 2",
        "keycap | 1\\uFE0F\\u20E3 | 1",
        "Devanagari with spacing and other marks | \\u0915\\u094D\\u0937\\u093F | 2",
        "Thai SARA AM, a letter that UAX #29 joins | \\u0E19\\u0E49\\u0E33 | 2",
        "Myanmar AA, a cluster of its own in UAX #29 | \\u1019\\u102C | 2",
        "marks after Myanmar AA, which both join | \\u1019\\u102C\\u1037 | 2",
        "high surrogate alone | \\uD83D | 1",
        "low surrogate alone | \\uDC69 | 1",
        "mark after a surrogate alone | \\uD83D\\u0301 | 2",
        "mark of Unicode 14, unassigned in older data | \\u0C15\\u0C3C | 2",
        "mark of Unicode 13 | \\u0D9A\\u0D81 | 2",
        "mark after a mark of Unicode 10, no base in older data | \\u0D15\\u0D00\\u0D02 | 3",
        "mark beyond the basic plane after a letter of it | a\\uD834\\uDD67 | 2",
        "mark beyond the basic plane | \\uD804\\uDC13\\uD804\\uDC38 | 2"
      },
      delimiter = '|')
  void count_ofOneText(String name, String escaped, int expected) {
    assertEquals(expected, TextElements.count(unescape(escaped)), name);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void count_isNeverBelowEitherReading_norAboveCodePoints(long seed) {
    Random random = new Random(seed);
    for (int text = 0; text < 100; text++) {
      String sample = sample(random);
      String message = "seed " + seed + ": " + escape(sample);

      int count = TextElements.count(sample);

      assertTrue(count >= CLUSTER.matcher(sample).results().count(), message);
      assertTrue(count >= NetCoreElements.count(sample), message);
      assertTrue(count <= sample.codePointCount(0, sample.length()), message);
    }
  }

  @Test
  void count_ofConcatenatedTexts_isAtMostTheSum() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      String left = sample(random);
      String right = sample(random);

      int joined = TextElements.count(left + right);

      int sum = TextElements.count(left) + TextElements.count(right);
      assertTrue(joined <= sum && joined >= sum - 50, escape(left) + " and " + escape(right));
    }
  }

  // The ranges in which something joins something else, mixed so that rare neighbours meet.
  private static final int[][] RANGES = {
    {0x0, 0x7F},
    {0xAD, 0xAD},
    {0x300, 0x36F},
    {0x483, 0x489},
    {0x590, 0x8FF},
    {0x900, 0xDFF},
    {0xE00, 0xEFF},
    {0x1000, 0x109F},
    {0x1100, 0x11FF},
    {0x1700, 0x18AF},
    {0x1A00, 0x1CFF},
    {0x1DC0, 0x1DFF},
    {0x200B, 0x200F},
    {0x20D0, 0x20F0},
    {0xA800, 0xAAFF},
    {0xAC00, 0xAC40},
    {0xD7B0, 0xD7FF},
    {0xD800, 0xDFFF},
    {0xFE00, 0xFE2F},
    {0x11000, 0x111FF},
    {0x1D165, 0x1D172},
    {0x1F1E6, 0x1F1FF},
    {0x1F3FB, 0x1F3FF},
    {0x1F440, 0x1F470},
    {0xE0100, 0xE01EF}
  };

  private static String sample(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(50); left > 0; left--) {
      int[] range = RANGES[random.nextInt(RANGES.length)];
      text.appendCodePoint(random.nextInt(range[0], range[1] + 1));
    }
    return text.toString();
  }

  private static String unescape(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) != '\\') {
        text.append(escaped.charAt(i));
      } else if (escaped.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(escaped.charAt(i + 1) == 'n' ? '\n' : '\r');
        i++;
      }
    }
    return text.toString();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(codePoint -> escaped.append("%X ".formatted(codePoint)));
    return escaped.toString();
  }
}
