package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.merge.ChunkResult.Item;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rewrites references such as {@code #/results/documents/0/entities/1} for the merged array of all
 * chunks. A reference to a dropped duplicate becomes a reference to the kept element with the same
 * key.
 */
final class ReferenceRemapper {

  private final Pattern step;
  private final Function<Item, Object> key;
  private final List<ChunkFindings> chunks;
  private final List<int[]> places = new ArrayList<>();
  private final Map<Object, Integer> kept = new HashMap<>();

  /**
   * Creates a remapper for one array.
   *
   * @param array the name of the array
   * @param overlaps the overlaps, which determine the kept elements and their order
   * @param key the key by which elements of two chunks are equal
   */
  ReferenceRemapper(
      String array, List<ChunkFindings> chunks, Overlaps overlaps, Function<Item, Object> key) {
    this.step = Pattern.compile("(?<=/" + array + "/)\\d{1,9}(?=/|$)");
    this.key = key;
    this.chunks = chunks;
    int next = 0;
    for (int chunk = 0; chunk < chunks.size(); chunk++) {
      List<Item> items = chunks.get(chunk).items();
      int[] moved = new int[items.size()];
      for (int i = 0; i < moved.length; i++) {
        moved[i] = -1;
        if (overlaps.keeps(chunk, items.get(i).span())) {
          kept.putIfAbsent(key.apply(items.get(i)), next);
          moved[i] = next++;
        }
      }
      places.add(moved);
    }
  }

  /** Returns the rewritten reference from the chunk at {@code chunk}; null if it is invalid. */
  @Nullable String moved(int chunk, String ref) {
    Matcher place = step.matcher(ref);
    if (!place.find()) {
      return null;
    }
    int old = Integer.parseInt(place.group());
    int[] moved = places.get(chunk);
    if (old >= moved.length) {
      return null;
    }
    Integer now = moved[old];
    if (now < 0) {
      now = kept.get(key.apply(chunks.get(chunk).items().get(old)));
    }
    return now == null ? null : place.replaceFirst(String.valueOf(now));
  }
}
