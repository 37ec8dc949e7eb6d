package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found in a text, no two overlapping: who comes first, stays. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private final OccupiedSpans taken = new OccupiedSpans();

  /** Adds a finding unless something is there already; whether it was added. */
  boolean add(FindingType type, int start, int end) {
    Span span = new Span(start, end);
    return taken.take(span) && all.add(new Finding(type, span));
  }

  /** All findings in the order of the text. */
  List<Finding> inOrder() {
    return all.stream().sorted(Comparator.comparingInt(f -> f.span().start())).toList();
  }

  /**
   * Something found.
   *
   * @param type what it is
   * @param span where it is
   */
  record Finding(FindingType type, Span span) {}
}
