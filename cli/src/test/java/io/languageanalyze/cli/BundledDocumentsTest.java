package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class BundledDocumentsTest {

  private static final int MAX_TEXT_ELEMENTS = 125_000;
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?\\b");
  private static final Pattern CARD =
      Pattern.compile("\\b(?:\\d{4} \\d{4} \\d{4} \\d{4}|\\d{4} \\d{6} \\d{5})\\b");

  private static List<InputDocument> documents = List.of();

  @BeforeAll
  static void read() throws IOException {
    documents = BundledDocuments.read();
  }

  @Test
  void thereAreManyDocuments_eachUnlikeTheOthers() {
    assertTrue(documents.size() >= 211, () -> documents.size() + " documents");
    assertEquals(documents.size(), documents.stream().map(InputDocument::id).distinct().count());
    assertEquals(documents.size(), documents.stream().map(InputDocument::text).distinct().count());
  }

  @Test
  void exactlyOneIsBlank_andExactlyOneIsTooLong() {
    assertEquals(1, documents.stream().filter(d -> d.text().isBlank()).count());
    assertEquals(
        List.of(BundledDocuments.ARCHIVE_ID),
        documents.stream()
            .filter(d -> characters(d.text()) > MAX_TEXT_ELEMENTS)
            .map(InputDocument::id)
            .toList());
  }

  @Test
  void manyLanguagesAreSpoken() {
    List<String> languages =
        documents.stream()
            .map(InputDocument::language)
            .filter(Objects::nonNull)
            .distinct()
            .toList();

    assertTrue(
        languages.containsAll(
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ja", "ko", "ar", "hi")),
        languages::toString);
    assertTrue(documents.stream().anyMatch(d -> d.language() == null));
  }

  @Test
  void accountsAndCards_haveValidChecksums() {
    List<String> ibans = find(IBAN);
    List<String> cards =
        find(CARD).stream().filter(c -> ibans.stream().noneMatch(i -> i.contains(c))).toList();

    assertTrue(ibans.size() >= 8, ibans::toString);
    assertTrue(cards.size() >= 5, cards::toString);
    assertEquals(List.of(), ibans.stream().filter(iban -> !isIban(iban)).toList());
    assertEquals(List.of(), cards.stream().filter(card -> !passesLuhn(card)).toList());
  }

  @Test
  void textsHoldWhatIsHardToCount() {
    String all = documents.stream().map(InputDocument::text).collect(Collectors.joining());

    for (String hard : List.of("👨‍👩‍👧‍👦", "👍🏽", "🇬🇧", "e\u0301", "العقبة", "ि", "\n")) {
      assertTrue(all.contains(hard), hard);
    }
  }

  private static List<String> find(Pattern pattern) {
    // The archive repeats the others.
    Stream<InputDocument> each =
        documents.stream().filter(d -> !d.id().equals(BundledDocuments.ARCHIVE_ID));
    return each.flatMap(d -> pattern.matcher(d.text()).results()).map(MatchResult::group).toList();
  }

  private static boolean isIban(String iban) {
    String compact = iban.replace(" ", "");
    String digits =
        (compact.substring(4) + compact.substring(0, 4))
            .chars()
            .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  private static boolean passesLuhn(String card) {
    String digits = new StringBuilder(card.replace(" ", "")).reverse().toString();
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = (digits.charAt(i) - '0') * (1 + i % 2);
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  // What a reader takes for a character; a text element is never more than that.
  private static int characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
