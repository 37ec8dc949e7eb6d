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
 * Where references such as {@code #/results/documents/0/entities/1} lead once the arrays of the
 * chunks are one. What was seen twice and dropped is the same as what stayed with an equal key.
 */
final class ReferenceRemapper {

  private final Pattern step;
  private final Function<Item, Object> key;
  private final List<ChunkFindings> chunks;
  private final List<int[]> places = new ArrayList<>();
  private final Map<Object, Integer> kept = new HashMap<>();

  /**
   * References into an array.
   *
   * @param array its name
   * @param overlaps say what stays, in the order in which it stays
   * @param key tells what two chunks saw of the same thing
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

  /** The reference from within the chunk at {@code chunk}, moved; null when it leads nowhere. */
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
