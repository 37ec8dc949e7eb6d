package io.languageanalyze.internal.join;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one part is believed up to, and the next one from there on: the first place in what both
 * have seen that nothing found by either crosses. So nothing is told twice, and nothing is cut.
 */
final class Seam {

  private Seam() {}

  /**
   * What is told of each part.
   *
   * @param from the place in the document from which on the part is believed
   * @param to the place up to which it is
   * @param seen all that was found in it
   * @param found what of that is told
   */
  record Told(PartAnswer answer, int from, int to, List<Found> seen, List<Found> found) {}

  /** Sets the seams of all parts. {@code found} has what was found in each. */
  static List<Told> between(List<PartAnswer> parts, List<List<Found>> found) {
    List<Told> told = new ArrayList<>();
    int from = parts.get(0).start();
    for (int i = 0; i < parts.size(); i++) {
      PartAnswer part = parts.get(i);
      boolean meets = part.meetsNext();
      int to = meets ? place(part, parts.get(i + 1), found.get(i), found.get(i + 1)) : part.end();
      told.add(new Told(part, from, to, found.get(i), within(found.get(i), part, from, to)));
      from = meets || i + 1 == parts.size() ? to : parts.get(i + 1).start();
    }
    return told;
  }

  private static int place(
      PartAnswer part, PartAnswer next, List<Found> found, List<Found> foundByNext) {
    List<Found> near = new ArrayList<>();
    found.stream().filter(each -> each.end() > next.start()).forEach(near::add);
    foundByNext.stream().filter(each -> each.start() < part.end()).forEach(near::add);
    int place = next.start();
    for (int before = -1; before != place; ) {
      before = place;
      for (Found each : near) {
        place = each.start() < place && place < each.end() ? each.end() : place;
      }
    }
    return Math.min(place, part.end());
  }

  private static List<Found> within(List<Found> found, PartAnswer part, int from, int to) {
    // At the very end of what the part before has seen, something may cross all the same.
    return found.stream()
        .filter(each -> each.start() >= from || each.end() > from)
        .filter(each -> to == part.end() ? each.end() <= to : each.start() < to && each.end() <= to)
        .toList();
  }
}
