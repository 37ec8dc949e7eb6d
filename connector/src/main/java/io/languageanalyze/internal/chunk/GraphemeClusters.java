package io.languageanalyze.internal.chunk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the extended grapheme clusters of a text (UAX #29). It uses the JDK's regular expressions,
 * because {@code java.text.BreakIterator} of Java 17 does not support them.
 */
public final class GraphemeClusters {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private final String text;
  private final Matcher matcher;

  GraphemeClusters(String text) {
    this.text = text;
    this.matcher = CLUSTER.matcher(text);
  }

  /** Returns the end of the {@code count}th cluster after {@code from}; -1 if there are fewer. */
  public static int skip(String text, int from, int count) {
    GraphemeClusters clusters = new GraphemeClusters(text);
    int at = from;
    for (int left = count; left > 0; left--) {
      if (at == text.length()) {
        return -1;
      }
      at = clusters.endFrom(at);
    }
    return at;
  }

  /** Returns the number of clusters of {@code text}, in linear time. */
  static int count(String text) {
    GraphemeClusters clusters = new GraphemeClusters(text);
    int count = 0;
    for (int at = 0; at < text.length(); at = clusters.endFrom(at)) {
      count++;
    }
    return count;
  }

  /**
   * Returns the end of the cluster that starts at {@code from}, which must be before the end of the
   * text.
   */
  int endFrom(int from) {
    int codePoint = text.codePointAt(from);
    int after = from + Character.charCount(codePoint);
    if (after == text.length()
        || (standsAlone(codePoint) && standsAlone(text.codePointAt(after)))) {
      return after;
    }
    return matcher.region(from, text.length()).lookingAt() ? matcher.end() : after;
  }

  // Code points that never join another of the same kind, so that most of a text needs no regular
  // expression. They include emoji, which join only by a modifier, a selector or a joiner.
  private static boolean standsAlone(int codePoint) {
    if (codePoint < 0x300) {
      return codePoint != '\r';
    }
    return in(codePoint, 0x370, 0x482)
        || in(codePoint, 0x4E00, 0x9FFF)
        || in(codePoint, 0x3041, 0x3096)
        || in(codePoint, 0x30A0, 0x30FF)
        || in(codePoint, 0xAC00, 0xD7A3)
        || in(codePoint, 0x3000, 0x3029)
        || in(codePoint, 0xFF01, 0xFF9D)
        || in(codePoint, 0x2010, 0x2027)
        || in(codePoint, 0x1F300, 0x1F3FA)
        || in(codePoint, 0x1F400, 0x1FAFF);
  }

  private static boolean in(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
