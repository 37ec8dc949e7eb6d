package io.languageanalyze.internal.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the answer to one part takes over from the answer to the part before. Both speak of the
 * sentence that the later part repeats; what they found there is the same seen twice.
 *
 * @param at the first place in the repeated stretch that nothing found in either part crosses; the
 *     end of the earlier part where there is no such place
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
    int at = start;
    for (Span span : both) {
      if (span.start() >= at) {
        break;
      }
      at = Math.max(at, span.end());
    }
    return new Seam(Math.min(at, end), end);
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
