package io.languageanalyze.emulator.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts text elements, the unit of the service's limits and of its default offsets.
 *
 * <p>The service has read the unit in two ways: until late 2022 as .NET Core 3.1 did, by March 2023
 * as extended grapheme clusters. Offsets follow the second. Which of the two the limits follow is
 * not known, so {@link #strictCount} takes the larger number.
 */
public final class TextElements {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  // Below this, only a line feed after a carriage return extends what precedes it.
  private static final int FIRST_COMBINING = 0x300;

  private TextElements() {}

  /** The larger of the two readings. */
  public static int strictCount(String text) {
    return Math.max(graphemes(text), combiningSequences(text));
  }

  /** Extended grapheme clusters. */
  static int graphemes(String text) {
    int count = 0;
    Matcher matcher = CLUSTER.matcher(text);
    for (int i = 0; i < text.length(); i = next(text, i, matcher)) {
      count++;
    }
    return count;
  }

  /**
   * For each position from 0 to the length, the number of grapheme clusters that start before it.
   */
  static int[] graphemeStartsBefore(String text) {
    int[] starts = new int[text.length() + 1];
    Matcher matcher = CLUSTER.matcher(text);
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int end = next(text, i, matcher);
      count++;
      for (int k = i + 1; k <= end; k++) {
        starts[k] = count;
      }
      i = end;
    }
    return starts;
  }

  private static int next(String text, int from, Matcher matcher) {
    int after = from + 1;
    if (after >= text.length()) {
      return text.length();
    }
    char c = text.charAt(from);
    if (c < FIRST_COMBINING && text.charAt(after) < FIRST_COMBINING && c != '\r') {
      return after;
    }
    return matcher.region(from, text.length()).lookingAt() ? matcher.end() : after;
  }

  /**
   * A code point and the combining marks after it; marks attach to neither a control or format
   * character nor one another without a base.
   */
  static int combiningSequences(String text) {
    int count = 0;
    boolean base = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean mark = isMark(codePoint);
      if (!mark || !base) {
        count++;
        base = !mark && takesMarks(codePoint);
      }
    }
    return count;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean takesMarks(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
