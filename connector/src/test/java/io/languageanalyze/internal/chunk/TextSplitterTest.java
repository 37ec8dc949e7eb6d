package io.languageanalyze.internal.chunk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.testing.MixedText;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text and every limit. */
class TextSplitterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private record Case(String text, int maxTextElements, int maxBytes, String message) {

    static Case of(long seed) {
      Random random = new Random(seed);
      int elements = 10 + random.nextInt(random.nextBoolean() ? 90 : 5_000);
      int bytes = random.nextInt(3) == 0 ? 40 + random.nextInt(elements * 3) : 1_000_000;
      String text = MixedText.of(random, 1 + random.nextInt(elements * 8));
      String message = "seed " + seed + ", " + elements + " text elements, " + bytes + " bytes";
      return new Case(text, elements, bytes, message);
    }

    List<ChunkSpan> spans() {
      List<ChunkSpan> spans = TextSplitter.split(text, null, maxTextElements, maxBytes);
      assertFalse(spans.isEmpty(), message);
      return spans;
    }

    String textOf(ChunkSpan span) {
      return text.substring(span.start(), span.end());
    }

    boolean fits(String entry) {
      return TextElements.count(entry) <= maxTextElements && bytes(entry) <= maxBytes;
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyChunk_isWithinTheLimits_orBlank(long seed) {
    Case given = Case.of(seed);
    for (ChunkSpan span : given.spans()) {
      String entry = given.textOf(span);
      assertEquals(entry.isBlank(), span.isBlank(), given.message);
      assertTrue(span.isBlank() || given.fits(entry), given.message + ": " + span);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void chunks_followOneAnotherWithoutAGap(long seed) {
    Case given = Case.of(seed);
    List<ChunkSpan> spans = given.spans();
    ChunkSpan before = new ChunkSpan(-1, 0, false);
    for (ChunkSpan span : spans) {
      String message = given.message + ": " + before + " " + span;
      assertTrue(span.start() > before.start() && span.start() <= before.end(), message);
      assertTrue(span.end() > before.end(), message);
      before = span;
    }
    assertEquals(0, spans.get(0).start());
    assertEquals(given.text.length(), before.end(), given.message);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noBoundary_isInsideACluster_thatFits(long seed) {
    Case given = Case.of(seed);
    BitSet boundaries = new BitSet();
    for (ChunkSpan span : given.spans()) {
      boundaries.set(span.start());
      boundaries.set(span.end());
    }
    Matcher clusters = CLUSTER.matcher(given.text);
    while (clusters.find()) {
      int inside = boundaries.nextSetBit(clusters.start() + 1);
      boolean isSplit = inside >= 0 && inside < clusters.end();
      assertFalse(isSplit && given.fits(clusters.group()), given.message + ": seam at " + inside);
      for (; inside >= 0 && inside < clusters.end(); inside = boundaries.nextSetBit(inside + 1)) {
        int whole = TextElements.count(clusters.group());
        int left = TextElements.count(given.text.substring(clusters.start(), inside));
        int right = TextElements.count(given.text.substring(inside, clusters.end()));
        assertTrue(left + right >= whole, given.message);
        assertEquals(
            left + 1,
            TextElements.count(
                given.text.substring(clusters.start(), given.text.offsetByCodePoints(inside, 1))),
            given.message + ": a text element is cut at " + inside);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachChunk_costsAtMostOneTextRecordMore(long seed) {
    Case given = Case.of(seed);
    int records = 0;
    int sent = 0;
    for (ChunkSpan span : given.spans()) {
      if (!span.isBlank()) {
        sent++;
        records += records(given.textOf(span));
      }
    }
    int whole = records(given.text);
    assertTrue(
        records <= whole + sent, given.message + ": " + records + " of " + whole + ", " + sent);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blankChunk_isNotRepeated_norRepeatsAnything(long seed) {
    Case given = Case.of(seed);
    List<ChunkSpan> spans = given.spans();
    for (int i = 1; i < spans.size(); i++) {
      ChunkSpan before = spans.get(i - 1);
      ChunkSpan span = spans.get(i);
      if (before.isBlank() || span.isBlank()) {
        assertEquals(before.end(), span.start(), given.message);
      }
      assertFalse(before.isBlank() && span.isBlank(), given.message + ": " + before + span);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spans_addUpToTheWholeText(long seed) {
    Case given = Case.of(seed);
    Case wide = new Case(given.text, given.maxTextElements + 500, 1_000_000, given.message);
    List<ChunkSpan> spans = wide.spans();
    Offset sum = Offset.START;
    for (int i = 0; i < spans.size(); i++) {
      boolean isLast = i == spans.size() - 1;
      int to = isLast ? given.text.length() : spans.get(i + 1).start();
      sum = sum.plus(Offset.lengthOf(given.text.substring(spans.get(i).start(), to)));
    }
    if (CLUSTER.matcher(given.text).results().allMatch(c -> wide.fits(c.group()))) {
      assertEquals(Offset.lengthOf(given.text), sum, given.message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {130, 330, 490, 499, 700})
  void longSentences_costAtMostOneTextRecordMoreForEachChunk(int length) {
    String text = ("word ".repeat(length / 5) + ". Then ").repeat(200_000 / length);
    String zwj = "\uD83D\uDC69\u200D".repeat(350) + " x".repeat(400) + " ";
    for (String each : List.of(text, text.replace(' ', '_'), zwj.repeat(100))) {
      for (int limit : new int[] {1_000, 1_900, 3_000, 20_000}) {
        int records = 0;
        List<ChunkSpan> spans = TextSplitter.split(each, "en", limit, 1_000_000);
        for (ChunkSpan span : spans) {
          records += records(each.substring(span.start(), span.end()));
        }
        assertTrue(records <= records(each) + spans.size(), limit + ": " + records);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noChunkEndsInsideAToken_andNoneBeginsInsideAShortOne(long seed) {
    Random random = new Random(seed);
    int limit = 1_000 + random.nextInt(seed % 2 == 0 ? 500 : 9_000);
    StringBuilder text = new StringBuilder();
    while (text.length() < limit * 4) {
      int longest = random.nextInt(20) == 0 ? 480 : 30;
      int length = 1 + random.nextInt(longest);
      text.append("aZ9.@-/".repeat(70), 0, length);
      text.append(random.nextInt(9) == 0 ? "\u3053\u308C\u306F" : " ");
    }
    List<ChunkSpan> spans = TextSplitter.split(text.toString(), null, limit, 1_000_000);
    for (ChunkSpan span : spans) {
      String message = "seed " + seed + ": " + span;
      assertFalse(TokenBoundaries.isInside(text.toString(), span.end()), message);
      int start = TokenBoundaries.startOf(text.toString(), span.start(), 0);
      int end = TokenBoundaries.endOf(text.toString(), span.start(), text.length());
      assertTrue(span.start() == start || end - start > 180, message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 1_999, 2_000, 20_000})
  void eachChunk_repeatsWhatMayBeCut(int limit) {
    String prose = "One sentence of about forty characters. ".repeat(3_000);
    String words = "word ".repeat(20_000);
    String japanese = "\u543E\u8F29\u306F\u732B\u3067\u3042\u308B\u3002".repeat(8_000);
    for (String text : List.of(prose, words, japanese, "x".repeat(90_000))) {
      List<ChunkSpan> spans = TextSplitter.split(text, null, limit, 1_000_000);
      int sent = 0;
      for (int i = 1; i < spans.size(); i++) {
        int repeated = spans.get(i - 1).end() - spans.get(i).start();
        assertTrue(
            repeated >= TextSplitter.OVERLAP && repeated <= 500, limit + ": repeats " + repeated);
        sent += repeated;
      }
      assertTrue(sent <= text.length(), limit + ": " + sent + " repeated of " + text.length());
    }
  }

  @Test
  void blobOfManyLetters_isCut_andTheChunksAreFew() {
    String text = "See the attachment: " + "aGVsbG8+".repeat(40_000) + " and write to a@b.example.";
    List<ChunkSpan> spans = TextSplitter.split(text, null, 1_000, 1_000_000);
    assertTrue(spans.size() < text.length() / 600, "pieces: " + spans.size());
  }

  private static int records(String text) {
    return (TextElements.count(text) + 999) / 1_000;
  }

  @Test
  void longProse_isCutIntoNearlyEqualChunks() {
    String text = "One sentence of about forty characters. ".repeat(15_000);
    List<ChunkSpan> spans = TextSplitter.split(text, "en", 125_000, 1_000_000);
    assertEquals(5, spans.size());
    for (ChunkSpan span : spans) {
      assertEquals(121_000, span.end() - span.start(), 6_000, span.toString());
    }
  }

  @Test
  void emojiOfFiveMillionTextElements_areCut() {
    String text = "\uD83D\uDE00\uD83D\uDC4B\uD83C\uDFFD\uD83D\uDE80 ok! ".repeat(625_000);
    assertEquals(5_000_000 + 625_000, TextElements.count(text));
    Case given = new Case(text, 125_000, 300_000, "emoji");
    List<ChunkSpan> spans = given.spans();
    assertTrue(spans.size() >= 45, "pieces: " + spans.size());
    spans.forEach(span -> assertTrue(given.fits(given.textOf(span)), span.toString()));
  }

  @Test
  void endlessCluster_isCutBetweenTextElements() {
    String text = "Hello. " + "\uD83D\uDC69\u200D".repeat(100) + " Bye.";
    for (ChunkSpan span : TextSplitter.split(text, null, 50, 1_000)) {
      assertFalse(Character.isLowSurrogate(text.charAt(span.start())), span.toString());
      assertTrue(TextElements.count(text.substring(span.start(), span.end())) <= 50);
    }
  }

  @Test
  void textElementOfTooManyBytes_givesNoChunk() {
    assertEquals(
        List.of(), TextSplitter.split("abc o" + "\u0301".repeat(50) + " def", null, 10, 100));
  }

  @Test
  void blankText_isOneChunk() {
    String text = "Hello there." + " ".repeat(100) + "\u00A0Good bye.\n\n\n" + "\n".repeat(50);
    List<ChunkSpan> spans = TextSplitter.split(text, null, 13, 1_000);
    assertEquals(List.of(true), blank(spans, 0, 113));
    assertTrue(spans.get(spans.size() - 1).isBlank());
    assertEquals(text.length(), spans.get(spans.size() - 1).end());
  }

  private static List<Boolean> blank(List<ChunkSpan> spans, int from, int to) {
    return spans.stream()
        .filter(span -> span.start() > from && span.end() < to && span.isBlank())
        .map(ChunkSpan::isBlank)
        .toList();
  }

  private static int bytes(String text) {
    try {
      return JSON.writeValueAsString(text).getBytes(UTF_8).length - 2;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
