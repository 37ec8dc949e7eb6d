package io.languageanalyze.model.result;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Follows the references of an answer, such as {@code #/results/documents/0/entities/1}: the name
 * of an array and a place in it, again and again.
 */
final class Reference {

  private Reference() {}

  /** The value that {@code ref} means by its step into {@code array}; null when there is none. */
  static <T> @Nullable T follow(String ref, String array, List<T> values) {
    Matcher step = Pattern.compile("/" + array + "/(\\d{1,9})(?=/|$)").matcher(ref);
    if (!step.find()) {
      return null;
    }
    int place = Integer.parseInt(step.group(1));
    return place < values.size() ? values.get(place) : null;
  }
}
