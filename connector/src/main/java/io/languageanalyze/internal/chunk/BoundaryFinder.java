package io.languageanalyze.internal.chunk;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds the best boundary to split a text at, and the start of the overlap after it. */
final class BoundaryFinder {

  /** The kinds of boundaries; later constants are better boundaries. */
  enum Rank {
    CLUSTER,
    /** After a blank that seems to be part of a name or a number. */
    JOINT,
    /** At a line break opportunity; within a Thai sentence, by dictionary. */
    WORD,
    SPACED_WORD,
    CLAUSE,
    LINE,
    SENTENCE,
    PARAGRAPH
  }

  /** The result when there is no boundary. */
  static final int NONE = -1;

  // Characters around a window in which words are searched, so that its edges cut no word.
  private static final int CONTEXT = 100;

  private final String text;
  private final Locale locale;

  BoundaryFinder(String text, @Nullable String language) {
    this.text = text;
    this.locale =
        language == null || language.equals("auto") ? Locale.ROOT : Locale.forLanguageTag(language);
  }

  /**
   * Returns the number of the last of the best boundaries of {@code reading}; {@link #NONE} if all
   * of them are inside a token.
   *
   * @param reach the most text elements between the boundary and the end of the reading
   * @param behind the boundary lies after this offset
   */
  int best(ChunkScanner reading, int reach, int behind) {
    int first = firstWithin(reading, reading.last(), reach, behind + 1);
    int best = NONE;
    Rank bestRank = Rank.CLUSTER;
    for (int i = reading.last(); i >= first; i--) {
      Rank rank = rankOf(reading.boundary(i));
      if (rank.compareTo(bestRank) > 0) {
        best = i;
        bestRank = rank;
      }
    }
    return bestRank.compareTo(Rank.WORD) > 0 ? best : freeOf(reading, first, reading.last(), best);
  }

  // The last boundary that splits no token and allows a line break, otherwise the boundary at a
  // joint.
  private int freeOf(ChunkScanner reading, int first, int last, int joint) {
    BitSet words = words(reading, first, last);
    int free = NONE;
    for (int i = last; i >= first; i--) {
      if (!TokenBoundaries.isInside(text, reading.boundary(i))) {
        if (words.get(reading.boundary(i) - reading.boundary(first))
            && rankOf(reading.boundary(i)) != Rank.JOINT) {
          return i;
        }
        free = free == NONE ? i : free;
      }
    }
    return joint == NONE ? free : joint;
  }

  /**
   * Returns the number of the last boundary that allows a line break, otherwise of the last
   * boundary.
   */
  int bestInToken(ChunkScanner reading, int reach, int behind) {
    int first = firstWithin(reading, reading.last(), reach, behind + 1);
    BitSet words = words(reading, first, reading.last());
    for (int i = reading.last(); i >= first; i--) {
      if (words.get(reading.boundary(i) - reading.boundary(first))) {
        return i;
      }
    }
    return reading.last();
  }

  /**
   * Returns the number of the boundary at which the overlap before the boundary {@code split}
   * starts: the nearest start of a sentence, otherwise of a word. If one token fills the range from
   * {@code least} to {@code most}, the overlap starts at the token or inside it; the preceding
   * chunk contains the whole token.
   *
   * @param least the fewest text elements of the overlap
   * @param most the most text elements if there is a choice
   * @param utmost the most text elements to include a long token
   */
  int repeatFrom(ChunkScanner reading, int split, int least, int most, int utmost) {
    int last = firstBefore(reading, split, least);
    int first = Math.min(last, firstWithin(reading, split, most, 0));
    int best = NONE;
    Rank bestRank = Rank.CLUSTER;
    for (int i = last; i >= first; i--) {
      Rank rank = rankOf(reading.boundary(i));
      if (rank.compareTo(Rank.SENTENCE) >= 0) {
        return i;
      }
      // For words, the nearest one: a better boundary does not justify a longer overlap.
      Rank worth = rank.compareTo(Rank.SPACED_WORD) > 0 ? Rank.SPACED_WORD : rank;
      if (worth.compareTo(bestRank) > 0) {
        best = i;
        bestRank = worth;
      }
    }
    if (bestRank.compareTo(Rank.WORD) > 0) {
      return best;
    }
    int free = freeOf(reading, first, last, best);
    int furthest = firstWithin(reading, split, utmost, 0);
    for (int i = first - 1; i >= furthest && free == NONE; i--) {
      free = TokenBoundaries.isInside(text, reading.boundary(i)) ? NONE : i;
    }
    return free == NONE ? last : free;
  }

  /** Returns the last boundary that is at least {@code least} text elements before {@code last}. */
  private static int firstBefore(ChunkScanner reading, int last, int least) {
    int first = last;
    while (first > 1 && reading.elementsAt(last) - reading.elementsAt(first) < least) {
      first--;
    }
    return first;
  }

  private static int firstWithin(ChunkScanner reading, int last, int reach, int from) {
    int least = reading.elementsAt(last) - reach;
    int first = last;
    while (first > 1
        && reading.elementsAt(first - 1) >= least
        && reading.boundary(first - 1) >= from) {
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
    if (gap == 0 || SentenceBoundaries.closesAt(text, at, gap < at)) {
      return Rank.CLUSTER;
    }
    if (SentenceBoundaries.startsAt(text, at, gap)) {
      return Rank.SENTENCE;
    }
    return gap == at ? Rank.CLUSTER : lines == 1 ? Rank.LINE : rankOfWord(gap, at);
  }

  private Rank rankOfWord(int gap, int at) {
    if (TokenBoundaries.isJoint(text, gap, at)) {
      return Rank.JOINT;
    }
    return ",;:".indexOf(text.charAt(gap - 1)) >= 0 ? Rank.CLAUSE : Rank.SPACED_WORD;
  }

  private static int breaksOf(char c, char next) {
    return switch (c) {
      case '\u2029' -> 2;
      case '\r' -> next == '\n' ? 0 : 1;
      case '\n', '\u2028', '\u000B', '\f' -> 1;
      default -> 0;
    };
  }

  // The line break opportunities between two boundaries, as offsets from the first.
  private BitSet words(ChunkScanner reading, int first, int last) {
    int from = reading.boundary(first);
    int to = reading.boundary(last);
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
