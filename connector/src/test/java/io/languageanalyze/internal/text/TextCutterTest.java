package io.languageanalyze.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
class TextCutterTest {

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

    List<Piece> pieces() {
      List<Piece> pieces = TextCutter.cut(text, null, maxTextElements, maxBytes);
      assertFalse(pieces.isEmpty(), message);
      return pieces;
    }

    String textOf(Piece piece) {
      return text.substring(piece.start(), piece.end());
    }

    boolean fits(String stretch) {
      return TextElements.count(stretch) <= maxTextElements && bytes(stretch) <= maxBytes;
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPiece_isWithinTheLimits_orBlank(long seed) {
    Case given = Case.of(seed);
    for (Piece piece : given.pieces()) {
      String stretch = given.textOf(piece);
      assertEquals(stretch.isBlank(), piece.isBlank(), given.message);
      assertTrue(piece.isBlank() || given.fits(stretch), given.message + ": " + piece);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pieces_followOneAnotherWithoutAGap(long seed) {
    Case given = Case.of(seed);
    List<Piece> pieces = given.pieces();
    Piece before = new Piece(-1, 0, false);
    for (Piece piece : pieces) {
      String message = given.message + ": " + before + " " + piece;
      assertTrue(piece.start() > before.start() && piece.start() <= before.end(), message);
      assertTrue(piece.end() > before.end(), message);
      before = piece;
    }
    assertEquals(0, pieces.get(0).start());
    assertEquals(given.text.length(), before.end(), given.message);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSeam_isInsideACluster_thatFits(long seed) {
    Case given = Case.of(seed);
    BitSet seams = new BitSet();
    for (Piece piece : given.pieces()) {
      seams.set(piece.start());
      seams.set(piece.end());
    }
    Matcher clusters = CLUSTER.matcher(given.text);
    while (clusters.find()) {
      int inside = seams.nextSetBit(clusters.start() + 1);
      boolean isCut = inside >= 0 && inside < clusters.end();
      assertFalse(isCut && given.fits(clusters.group()), given.message + ": seam at " + inside);
      for (; inside >= 0 && inside < clusters.end(); inside = seams.nextSetBit(inside + 1)) {
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
  void eachPiece_costsAtMostOneTextRecordMore(long seed) {
    Case given = Case.of(seed);
    int records = 0;
    int sent = 0;
    for (Piece piece : given.pieces()) {
      if (!piece.isBlank()) {
        sent++;
        records += records(given.textOf(piece));
      }
    }
    int whole = records(given.text);
    assertTrue(
        records <= whole + sent, given.message + ": " + records + " of " + whole + ", " + sent);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blankPiece_isNotRepeated_norRepeatsAnything(long seed) {
    Case given = Case.of(seed);
    List<Piece> pieces = given.pieces();
    for (int i = 1; i < pieces.size(); i++) {
      Piece before = pieces.get(i - 1);
      Piece piece = pieces.get(i);
      if (before.isBlank() || piece.isBlank()) {
        assertEquals(before.end(), piece.start(), given.message);
      }
      assertFalse(before.isBlank() && piece.isBlank(), given.message + ": " + before + piece);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stretches_addUpToTheWholeText(long seed) {
    Case given = Case.of(seed);
    Case wide = new Case(given.text, given.maxTextElements + 500, 1_000_000, given.message);
    List<Piece> pieces = wide.pieces();
    Place sum = Place.START;
    for (int i = 0; i < pieces.size(); i++) {
      boolean isLast = i == pieces.size() - 1;
      int to = isLast ? given.text.length() : pieces.get(i + 1).start();
      sum = sum.plus(Place.lengthOf(given.text.substring(pieces.get(i).start(), to)));
    }
    if (CLUSTER.matcher(given.text).results().allMatch(c -> wide.fits(c.group()))) {
      assertEquals(Place.lengthOf(given.text), sum, given.message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {130, 330, 490, 499, 700})
  void longSentences_costAtMostOneTextRecordMoreForEachPiece(int length) {
    String text = ("word ".repeat(length / 5) + ". Then ").repeat(200_000 / length);
    String zwj = "\uD83D\uDC69\u200D".repeat(350) + " x".repeat(400) + " ";
    for (String each : List.of(text, text.replace(' ', '_'), zwj.repeat(100))) {
      for (int limit : new int[] {1_000, 1_900, 3_000, 20_000}) {
        int records = 0;
        List<Piece> pieces = TextCutter.cut(each, "en", limit, 1_000_000);
        for (Piece piece : pieces) {
          records += records(each.substring(piece.start(), piece.end()));
        }
        assertTrue(records <= records(each) + pieces.size(), limit + ": " + records);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPieceEndsInsideAToken_andNoneBeginsInsideAShortOne(long seed) {
    Random random = new Random(seed);
    int limit = 1_000 + random.nextInt(seed % 2 == 0 ? 500 : 9_000);
    StringBuilder text = new StringBuilder();
    while (text.length() < limit * 4) {
      int longest = random.nextInt(20) == 0 ? 480 : 30;
      int length = 1 + random.nextInt(longest);
      text.append("aZ9.@-/".repeat(70), 0, length);
      text.append(random.nextInt(9) == 0 ? "\u3053\u308C\u306F" : " ");
    }
    List<Piece> pieces = TextCutter.cut(text.toString(), null, limit, 1_000_000);
    for (Piece piece : pieces) {
      String message = "seed " + seed + ": " + piece;
      assertFalse(Tokens.isInside(text.toString(), piece.end()), message);
      int start = Tokens.startOf(text.toString(), piece.start(), 0);
      int end = Tokens.endOf(text.toString(), piece.start(), text.length());
      assertTrue(piece.start() == start || end - start > 180, message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 1_999, 2_000, 20_000})
  void eachPiece_repeatsWhatMayBeCut(int limit) {
    String prose = "One sentence of about forty characters. ".repeat(3_000);
    String words = "word ".repeat(20_000);
    String japanese = "\u543E\u8F29\u306F\u732B\u3067\u3042\u308B\u3002".repeat(8_000);
    for (String text : List.of(prose, words, japanese, "x".repeat(90_000))) {
      List<Piece> pieces = TextCutter.cut(text, null, limit, 1_000_000);
      int sent = 0;
      for (int i = 1; i < pieces.size(); i++) {
        int repeated = pieces.get(i - 1).end() - pieces.get(i).start();
        assertTrue(
            repeated >= TextCutter.OVERLAP && repeated <= 500, limit + ": repeats " + repeated);
        sent += repeated;
      }
      assertTrue(sent <= text.length(), limit + ": " + sent + " repeated of " + text.length());
    }
  }

  @Test
  void blobOfManyLetters_isCut_andThePiecesAreFew() {
    String text = "See the attachment: " + "aGVsbG8+".repeat(40_000) + " and write to a@b.example.";
    List<Piece> pieces = TextCutter.cut(text, null, 1_000, 1_000_000);
    assertTrue(pieces.size() < text.length() / 600, "pieces: " + pieces.size());
  }

  private static int records(String text) {
    return (TextElements.count(text) + 999) / 1_000;
  }

  @Test
  void longProse_isCutIntoNearlyEqualPieces() {
    String text = "One sentence of about forty characters. ".repeat(15_000);
    List<Piece> pieces = TextCutter.cut(text, "en", 125_000, 1_000_000);
    assertEquals(5, pieces.size());
    for (Piece piece : pieces) {
      assertEquals(121_000, piece.end() - piece.start(), 6_000, piece.toString());
    }
  }

  @Test
  void emojiOfFiveMillionTextElements_areCut() {
    String text = "\uD83D\uDE00\uD83D\uDC4B\uD83C\uDFFD\uD83D\uDE80 ok! ".repeat(625_000);
    assertEquals(5_000_000 + 625_000, TextElements.count(text));
    Case given = new Case(text, 125_000, 300_000, "emoji");
    List<Piece> pieces = given.pieces();
    assertTrue(pieces.size() >= 45, "pieces: " + pieces.size());
    pieces.forEach(piece -> assertTrue(given.fits(given.textOf(piece)), piece.toString()));
  }

  @Test
  void endlessCluster_isCutBetweenTextElements() {
    String text = "Hello. " + "\uD83D\uDC69\u200D".repeat(100) + " Bye.";
    for (Piece piece : TextCutter.cut(text, null, 50, 1_000)) {
      assertFalse(Character.isLowSurrogate(text.charAt(piece.start())), piece.toString());
      assertTrue(TextElements.count(text.substring(piece.start(), piece.end())) <= 50);
    }
  }

  @Test
  void textElementOfTooManyBytes_givesNoPiece() {
    assertEquals(List.of(), TextCutter.cut("abc o" + "\u0301".repeat(50) + " def", null, 10, 100));
  }

  @Test
  void blankStretch_isOnePiece() {
    String text = "Hello there." + " ".repeat(100) + "\u00A0Good bye.\n\n\n" + "\n".repeat(50);
    List<Piece> pieces = TextCutter.cut(text, null, 13, 1_000);
    assertEquals(List.of(true), blank(pieces, 0, 113));
    assertTrue(pieces.get(pieces.size() - 1).isBlank());
    assertEquals(text.length(), pieces.get(pieces.size() - 1).end());
  }

  private static List<Boolean> blank(List<Piece> pieces, int from, int to) {
    return pieces.stream()
        .filter(piece -> piece.start() > from && piece.end() < to && piece.isBlank())
        .map(Piece::isBlank)
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
