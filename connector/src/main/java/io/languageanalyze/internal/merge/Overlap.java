package io.languageanalyze.internal.merge;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The merge point of two chunks in their overlap. Findings before it are taken from the earlier
 * chunk, findings after it from the later one. Both chunks report the findings of the overlap,
 * except near its edges, where a chunk contains only part of an entity or too little context. So
 * the merge point is the offset that keeps the most findings; of equal ones, the nearest to the
 * middle.
 *
 * @param at an offset in the overlap that no finding of either chunk crosses; the end of the
 *     earlier chunk if there is none
 * @param end the end of the earlier chunk
 */
record Overlap(int at, int end) {

  /**
   * Returns the merge point of two chunks.
   *
   * @param before the findings of the earlier chunk
   * @param end the end of the earlier chunk
   * @param after the findings of the later chunk
   * @param start the start of the later chunk, at most {@code end}
   */
  static Overlap between(List<Span> before, int end, List<Span> after, int start) {
    List<Span> first = before.stream().filter(span -> span.end() > start).toList();
    List<Span> second = after.stream().filter(span -> span.start() < end).toList();
    int middle = start + (end - start) / 2;
    TreeSet<Integer> free = new TreeSet<>(List.of(start, middle, end));
    Stream.concat(first.stream(), second.stream())
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .filter(place -> start <= place && place <= end)
        .forEach(free::add);
    removeInside(first, free);
    removeInside(second, free);
    int at = end;
    long most = -1;
    for (int place : free) {
      long kept = first.stream().filter(span -> span.start() < place).count();
      kept += second.stream().filter(span -> span.start() >= place).count();
      if (kept > most || (kept == most && Math.abs(place - middle) < Math.abs(at - middle))) {
        at = place;
        most = kept;
      }
    }
    return new Overlap(at, end);
  }

  private static void removeInside(List<Span> spans, TreeSet<Integer> places) {
    for (Span span : spans) {
      if (span.start() < span.end()) {
        places.subSet(span.start(), false, span.end(), false).clear();
      }
    }
  }

  /**
   * Whether a finding of the earlier chunk is kept. An empty span at the merge point is taken from
   * the later chunk.
   */
  boolean keepsBefore(Span span) {
    return at == end || span.start() < at;
  }

  /** Whether a finding of the later chunk is kept. */
  boolean keepsAfter(Span span) {
    return at == end ? span.end() > at : span.start() >= at;
  }
}
