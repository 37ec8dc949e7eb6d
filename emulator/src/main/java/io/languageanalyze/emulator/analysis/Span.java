package io.languageanalyze.emulator.analysis;

/**
 * A range of a text, in UTF-16 code units.
 *
 * @param start the first position
 * @param end the position after the last
 */
record Span(int start, int end) {
  int length() {
    return end - start;
  }

  /** What stands here in {@code text}. */
  String in(String text) {
    return text.substring(start, end);
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
