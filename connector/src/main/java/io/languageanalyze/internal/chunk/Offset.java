package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;

/**
 * An offset in a text, or a length, in each unit that the service supports.
 *
 * @param utf16 UTF-16 code units, as in Java
 * @param codePoints Unicode code points
 * @param textElements extended grapheme clusters, which is what {@code TextElements_v8} has meant
 *     since 2023. It may differ from {@link TextElements}, which counts for the limits and takes
 *     the larger of two interpretations
 */
public record Offset(int utf16, int codePoints, int textElements) {

  /** The start of a text. */
  public static final Offset START = new Offset(0, 0, 0);

  /** Returns the length of {@code text}. */
  public static Offset lengthOf(String text) {
    return new Offset(
        text.length(), text.codePointCount(0, text.length()), GraphemeClusters.count(text));
  }

  /** Returns the offset that is {@code distance} after this one. */
  public Offset plus(Offset distance) {
    return new Offset(
        utf16 + distance.utf16,
        codePoints + distance.codePoints,
        textElements + distance.textElements);
  }
}
