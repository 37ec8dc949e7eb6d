package io.languageanalyze.internal.join;

import io.languageanalyze.internal.join.Part.Item;
import io.languageanalyze.internal.join.Seams.Found;
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
 * parts are one. What was seen twice and dropped is the same as what stayed with an equal key.
 */
final class References {

  private final Pattern step;
  private final Function<Item, Object> key;
  private final List<Found> parts;
  private final List<int[]> places = new ArrayList<>();
  private final Map<Object, Integer> kept = new HashMap<>();

  /**
   * References into an array.
   *
   * @param array its name
   * @param seams say what stays, in the order in which it stays
   * @param key tells what two parts saw of the same thing
   */
  References(String array, List<Found> parts, Seams seams, Function<Item, Object> key) {
    this.step = Pattern.compile("(?<=/" + array + "/)\\d{1,9}(?=/|$)");
    this.key = key;
    this.parts = parts;
    int next = 0;
    for (int part = 0; part < parts.size(); part++) {
      List<Item> items = parts.get(part).items();
      int[] moved = new int[items.size()];
      for (int i = 0; i < moved.length; i++) {
        moved[i] = -1;
        if (seams.keeps(part, items.get(i).span())) {
          kept.putIfAbsent(key.apply(items.get(i)), next);
          moved[i] = next++;
        }
      }
      places.add(moved);
    }
  }

  /** The reference from within the part at {@code part}, moved; null when it leads nowhere. */
  @Nullable String moved(int part, String ref) {
    Matcher place = step.matcher(ref);
    if (!place.find()) {
      return null;
    }
    int old = Integer.parseInt(place.group());
    int[] moved = places.get(part);
    if (old >= moved.length) {
      return null;
    }
    Integer now = moved[old];
    if (now < 0) {
      now = kept.get(key.apply(parts.get(part).items().get(old)));
    }
    return now == null ? null : place.replaceFirst(String.valueOf(now));
  }
}
