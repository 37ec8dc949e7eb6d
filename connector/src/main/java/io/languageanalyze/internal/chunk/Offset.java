package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;

/**
 * A place in a text, or the length of one, in each of the units that the service counts offsets in.
 *
 * @param utf16 UTF-16 code units, Java's own
 * @param codePoints Unicode code points
 * @param textElements extended grapheme clusters: what the service has meant by {@code
 *     TextElements_v8} since 2023. It need not agree with {@link TextElements}, which counts for
 *     the limits and takes the larger of two readings
 */
public record Offset(int utf16, int codePoints, int textElements) {

  /** The beginning of a text. */
  public static final Offset START = new Offset(0, 0, 0);

  /** The length of {@code text}. */
  public static Offset lengthOf(String text) {
    return new Offset(
        text.length(), text.codePointCount(0, text.length()), GraphemeClusters.count(text));
  }

  /** The place that lies {@code distance} behind this one. */
  public Offset plus(Offset distance) {
    return new Offset(
        utf16 + distance.utf16,
        codePoints + distance.codePoints,
        textElements + distance.textElements);
  }
}
