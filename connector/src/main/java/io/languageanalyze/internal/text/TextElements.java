package io.languageanalyze.internal.text;

/**
 * Counts text elements, never fewer than the service counts. Thread-safe.
 *
 * <p>The service counts with .NET's {@code StringInfo.LengthInTextElements}, which changed its
 * meaning: until .NET Core 3.1 a combining mark joined any preceding character, and everything else
 * was an element of its own; since .NET 5 an element is an extended grapheme cluster of UAX #29.
 * The service was seen to use the first definition up to November 2022 and the second by March
 * 2023. This count omits a code point only if <em>both</em> definitions join it to the preceding
 * one, so it is at least as large as either. It takes linear time and allocates nothing.
 */
public final class TextElements {

  private TextElements() {}

  /** Returns the number of text elements of {@code text}, never fewer than the service counts. */
  public static int count(CharSequence text) {
    int elements = 0;
    boolean based = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = Character.codePointAt(text, i);
      i += Character.charCount(codePoint);
      if (based && joins(codePoint)) {
        continue;
      }
      elements++;
      based = isBase(codePoint, based);
    }
    return elements;
  }

  /** Whether {@code codePoint} joins the preceding element, provided that element has a base. */
  public static boolean joins(int codePoint) {
    return isKnownMark(codePoint) && !startsACluster(codePoint);
  }

  /** Whether marks may join an element that {@code codePoint} starts. */
  public static boolean isBase(int codePoint, boolean wasBased) {
    // A mark without a base is not a base itself: in .NET Core 3.1 the next mark is an element,
    // too.
    return isKnownMark(codePoint) ? wasBased : takesMarks(codePoint);
  }

  // Marks beyond the basic plane are rare, and some are newer than the service's Unicode data.
  private static boolean isKnownMark(int codePoint) {
    if (codePoint < 0x300 || codePoint > 0xFFFF) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          !youngerThanUnicode8(codePoint);
      default -> false;
    };
  }

  // Neither definition joins a mark to a control character. A code point beyond the basic plane,
  // such as an emoji, may be unassigned in the service's data, and nothing joins an unassigned code
  // point.
  private static boolean takesMarks(int codePoint) {
    if (codePoint > 0xFFFF) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> true;
    };
  }

  // The spacing marks that UAX #29 table 2 excludes from SpacingMark: each is its own cluster.
  private static boolean startsACluster(int codePoint) {
    return switch (codePoint) {
      case 0x102B, 0x102C, 0x1038, 0x1083, 0x108F, 0x1A61, 0x1A63, 0x1A64, 0xAA7B, 0xAA7D -> true;
      default ->
          in(codePoint, 0x1062, 0x1064)
              || in(codePoint, 0x1067, 0x106D)
              || in(codePoint, 0x1087, 0x108C)
              || in(codePoint, 0x109A, 0x109C);
    };
  }

  // Marks that Unicode 9 to 16 added to the basic plane; in older data they are unassigned.
  private static boolean youngerThanUnicode8(int codePoint) {
    return switch (codePoint) {
      case 0x07FD, 0x09FE, 0x0B55, 0x0C04, 0x0C3C, 0x0CF3, 0x0D00, 0x0D3B, 0x0D3C, 0x0D81 -> true;
      case 0x0EBA, 0x0ECE, 0x1715, 0x180F, 0x1CF7, 0xA82C, 0xA8C5, 0xA8FF, 0xA9BD -> true;
      default ->
          in(codePoint, 0x0897, 0x089F)
              || in(codePoint, 0x08CA, 0x08E2)
              || in(codePoint, 0x0AFA, 0x0AFF)
              || in(codePoint, 0x1ABF, 0x1ACE)
              || in(codePoint, 0x1DF6, 0x1DFB);
    };
  }

  private static boolean in(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
