package io.languageanalyze.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Task parameters: what may stand in JSON, copied so that nobody can change it afterwards. */
final class Parameters {

  private Parameters() {}

  /** {@code parameters} with one more, or with another value for one; the order is kept. */
  static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(parameters);
    copy.put(name, frozen(name, value));
    return Collections.unmodifiableMap(copy);
  }

  // Task handles travel to workers: every collection made here is serializable.
  private static Object frozen(String name, Object value) {
    if (value instanceof String || value instanceof Boolean || value instanceof Number) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(frozen(name, each)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(member(name, key), frozen(name, each)));
      return Collections.unmodifiableMap(copy);
    }
    throw refused(name, value);
  }

  private static String member(String name, Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw refused(name, key);
  }

  private static IllegalArgumentException refused(String name, Object value) {
    return new IllegalArgumentException(
        String.format(
            "with(\"%s\", ...): %s cannot stand in JSON; use String, Boolean, Number, or List and"
                + " Map (with String keys) of these",
            name, value == null ? "null" : "a " + value.getClass().getName()));
  }
}
