package io.languageanalyze.internal.text;

/**
 * The text elements of .NET Core 3.1, word for word: marks extend a base, and neither a mark nor a
 * control, format, unassigned or surrogate code point is a base. With this JDK's Unicode data.
 */
final class NetCoreElements {

  private NetCoreElements() {}

  static int count(String text) {
    int[] codePoints = text.codePoints().toArray();
    int elements = 0;
    for (int i = 0; i < codePoints.length; ) {
      elements++;
      boolean base = isBase(codePoints[i]);
      i++;
      while (base && i < codePoints.length && isMark(codePoints[i])) {
        i++;
      }
    }
    return elements;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isBase(int codePoint) {
    int type = Character.getType(codePoint);
    return !isMark(codePoint)
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.UNASSIGNED
        && type != Character.SURROGATE;
  }
}
