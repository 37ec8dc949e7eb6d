package io.languageanalyze.emulator.analysis;

import java.util.BitSet;

/** The places of a text where something has been found; who comes first, stays. */
final class OccupiedSpans {
  private final BitSet places = new BitSet();

  /** Takes a place unless it is empty or something is there already; whether it was taken. */
  boolean take(Span span) {
    // Not BitSet.nextSetBit: where little has been found, it searches the rest of the text.
    for (int i = span.start(); i < span.end(); i++) {
      if (places.get(i)) {
        return false;
      }
    }
    if (span.length() > 0) {
      places.set(span.start(), span.end());
    }
    return span.length() > 0;
  }
}
