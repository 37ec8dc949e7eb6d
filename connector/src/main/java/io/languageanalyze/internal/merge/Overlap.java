package io.languageanalyze.internal.merge;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the answer to one part takes over from the answer to the chunk before. Both speak of the
 * span that the later chunk repeats; what they found there is the same seen twice, but at its
 * edges, where each of them may have seen the half of something or too little to know it. So the
 * merge point is where most of what either found stays, and near the middle if that is all the
 * same.
 *
 * @param at a place in the repeated span that nothing found in either chunk crosses; the end of the
 *     earlier chunk where there is no such place
 * @param end the end of the earlier chunk
 */
record Overlap(int at, int end) {

  /**
   * The merge point between two chunks.
   *
   * @param before what the earlier chunk found
   * @param end where the earlier chunk ends
   * @param after what the later chunk found
   * @param start where the later chunk begins, which is not behind {@code end}
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
   * Whether what the earlier chunk found stays. A place without extent goes with what follows it.
   */
  boolean keepsBefore(Span span) {
    return at == end || span.start() < at;
  }

  /** Whether what the later chunk found stays. */
  boolean keepsAfter(Span span) {
    return at == end ? span.end() > at : span.start() >= at;
  }
}
