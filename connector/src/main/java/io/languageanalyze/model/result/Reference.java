package io.languageanalyze.model.result;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Resolves references inside a result, such as {@code #/results/documents/0/entities/1}: pairs of
 * the name of an array and an index.
 */
final class Reference {

  private Reference() {}

  /** Returns the value that {@code ref} refers to in {@code array}; null if there is none. */
  static <T> @Nullable T follow(String ref, String array, List<T> values) {
    Matcher step = Pattern.compile("/" + array + "/(\\d{1,9})(?=/|$)").matcher(ref);
    if (!step.find()) {
      return null;
    }
    int place = Integer.parseInt(step.group(1));
    return place < values.size() ? values.get(place) : null;
  }
}
