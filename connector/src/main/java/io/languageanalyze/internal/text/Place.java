package io.languageanalyze.internal.text;

/**
 * A place in a text, or the length of one, in each of the units that the service counts offsets in.
 *
 * @param utf16 UTF-16 code units, Java's own
 * @param codePoints Unicode code points
 * @param textElements extended grapheme clusters: what the service has meant by {@code
 *     TextElements_v8} since 2023. It need not agree with {@link TextElements}, which counts for
 *     the limits and takes the larger of two readings
 */
public record Place(int utf16, int codePoints, int textElements) {

  /** The beginning of a text. */
  public static final Place START = new Place(0, 0, 0);

  /** The length of {@code text}. */
  public static Place lengthOf(String text) {
    return new Place(text.length(), text.codePointCount(0, text.length()), Clusters.count(text));
  }

  /** The place that lies {@code distance} behind this one. */
  public Place plus(Place distance) {
    return new Place(
        utf16 + distance.utf16,
        codePoints + distance.codePoints,
        textElements + distance.textElements);
  }
}
