package io.languageanalyze.internal.text;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Where a text is best cut, and what of it is repeated behind the cut. */
final class Borders {

  /** What starts at a place; the later, the better a place to cut at. */
  enum Rank {
    CLUSTER,
    /** Where a line may break: within a Thai sentence as a dictionary says. */
    WORD,
    SPACED_WORD,
    LINE,
    SENTENCE,
    PARAGRAPH
  }

  // Characters around a window in which words are looked for, so that its edges cut none.
  private static final int CONTEXT = 100;

  private final String text;
  private final Locale locale;

  Borders(String text, @Nullable String language) {
    this.text = text;
    this.locale =
        language == null || language.equals("auto") ? Locale.ROOT : Locale.forLanguageTag(language);
  }

  /**
   * The number of the last of the best borders of {@code reading}.
   *
   * @param reach the most text elements before its end
   * @param behind the border lies behind this place
   */
  int best(Reading reading, int reach, int behind) {
    int first = firstWithin(reading, reading.last(), reach, behind + 1);
    int best = reading.last();
    Rank bestRank = Rank.CLUSTER;
    for (int i = reading.last(); i >= first; i--) {
      Rank rank = rankOf(reading.border(i));
      if (rank.compareTo(bestRank) > 0) {
        best = i;
        bestRank = rank;
      }
    }
    if (bestRank == Rank.CLUSTER) {
      BitSet words = words(reading.border(first), reading.border(reading.last()));
      for (int i = reading.last(); i >= first; i--) {
        if (words.get(reading.border(i) - reading.border(first))) {
          return i;
        }
      }
    }
    return best;
  }

  /**
   * The number of the border from which the text is repeated behind the border {@code cut}: the
   * last sentence, or else as much as is allowed.
   *
   * @param reach the most text elements
   * @param from nothing before this place is repeated
   */
  int repeatFrom(Reading reading, int cut, int reach, int from) {
    int first = firstWithin(reading, cut, reach, from);
    int word = cut;
    for (int i = cut - 1; i >= first; i--) {
      Rank rank = rankOf(reading.border(i));
      if (rank.compareTo(Rank.SENTENCE) >= 0) {
        return i;
      }
      word = rank == Rank.CLUSTER ? word : i;
    }
    if (word < cut || first == cut) {
      return word;
    }
    BitSet words = words(reading.border(first), reading.border(cut));
    for (int i = first; i < cut; i++) {
      if (words.get(reading.border(i) - reading.border(first))) {
        return i;
      }
    }
    return first;
  }

  private static int firstWithin(Reading reading, int last, int reach, int from) {
    int least = reading.elementsAt(last) - reach;
    int first = last;
    while (first > 1
        && reading.elementsAt(first - 1) >= least
        && reading.border(first - 1) >= from) {
      first--;
    }
    return first;
  }

  private Rank rankOf(int at) {
    if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
      return Rank.CLUSTER;
    }
    int gap = at;
    int lines = 0;
    while (gap > 0 && Character.isWhitespace(text.charAt(gap - 1))) {
      gap--;
      lines += breaksOf(text.charAt(gap), text.charAt(gap + 1));
    }
    if (lines >= 2) {
      return Rank.PARAGRAPH;
    }
    if (gap == 0 || Sentences.closesAt(text, at, gap < at)) {
      return Rank.CLUSTER;
    }
    if (Sentences.startsAt(text, at, gap)) {
      return Rank.SENTENCE;
    }
    return gap == at ? Rank.CLUSTER : lines == 1 ? Rank.LINE : Rank.SPACED_WORD;
  }

  private static int breaksOf(char c, char next) {
    return switch (c) {
      case '\u2029' -> 2;
      case '\r' -> next == '\n' ? 0 : 1;
      case '\n', '\u2028', '\u000B', '\f' -> 1;
      default -> 0;
    };
  }

  // The places from {@code from} to {@code to} where a line may break, counted from {@code from}.
  private BitSet words(int from, int to) {
    int start = Math.max(0, from - CONTEXT);
    String window = text.substring(start, Math.min(text.length(), to + CONTEXT));
    boolean thai = window.chars().anyMatch(c -> c >= 0xE00 && c <= 0xE7F);
    BreakIterator lines =
        BreakIterator.getLineInstance(thai ? Locale.forLanguageTag("th") : locale);
    lines.setText(window);
    BitSet words = new BitSet();
    for (int at = lines.next(); at != BreakIterator.DONE && at + start <= to; at = lines.next()) {
      if (at + start >= from && at + start < text.length()) {
        words.set(at + start - from);
      }
    }
    return words;
  }
}
