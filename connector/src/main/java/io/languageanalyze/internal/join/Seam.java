package io.languageanalyze.internal.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the answer to one part takes over from the answer to the part before. Both speak of the
 * stretch that the later part repeats; what they found there is the same seen twice, but at its
 * edges, where each of them may have seen the half of something. So the seam is near its middle.
 *
 * @param at the place nearest to the middle of the repeated stretch that nothing found in either
 *     part crosses; the end of the earlier part where there is no such place
 * @param end the end of the earlier part
 */
record Seam(int at, int end) {

  /**
   * The seam between two parts.
   *
   * @param before what the earlier part found
   * @param end where the earlier part ends
   * @param after what the later part found
   * @param start where the later part begins, which is not behind {@code end}
   */
  static Seam between(List<Span> before, int end, List<Span> after, int start) {
    List<Span> both = new ArrayList<>();
    before.stream().filter(span -> span.end() > start).forEach(both::add);
    after.stream().filter(span -> span.start() < end).forEach(both::add);
    both.sort(Comparator.comparingInt(Span::start));
    int middle = start + (end - start) / 2;
    Span across = across(both, middle);
    int left = middle - across.start();
    int right = across.end() - middle;
    if (across.start() >= start && (left <= right || across.end() > end)) {
      return new Seam(across.start(), end);
    }
    return new Seam(Math.min(across.end(), end), end);
  }

  // What lies across the place without a gap, of spans in the order of their starts.
  private static Span across(List<Span> spans, int place) {
    Span run = new Span(Integer.MIN_VALUE, Integer.MIN_VALUE);
    for (Span span : spans) {
      if (span.start() < run.end()) {
        run = new Span(run.start(), Math.max(run.end(), span.end()));
      } else if (span.start() < place) {
        run = span;
      }
    }
    return run.start() < place && place < run.end() ? run : new Span(place, place);
  }

  /**
   * Whether what the earlier part found stays. A place without extent goes with what follows it.
   */
  boolean keepsBefore(Span span) {
    return at == end || span.start() < at;
  }

  /** Whether what the later part found stays. */
  boolean keepsAfter(Span span) {
    return at == end ? span.end() > at : span.start() >= at;
  }
}
