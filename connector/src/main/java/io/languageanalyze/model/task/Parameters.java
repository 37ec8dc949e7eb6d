package io.languageanalyze.model.task;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a task: JSON values, copied when they are set. Immutable. */
final class Parameters implements Serializable {

  private static final long serialVersionUID = 1L;

  static final Parameters NONE = new Parameters(Map.of(), Set.of());

  private final Map<String, Object> values;
  private final Set<String> unchecked;

  private Parameters(Map<String, Object> values, Set<String> unchecked) {
    this.values = Collections.unmodifiableMap(values);
    this.unchecked = Collections.unmodifiableSet(unchecked);
  }

  /** The parameters, in the order they were set. */
  Map<String, Object> values() {
    return values;
  }

  /** The names that are not checked against the api-version. */
  Set<String> unchecked() {
    return unchecked;
  }

  /** Returns a copy with a parameter that has a method of its own. */
  Parameters set(String name, Object value) {
    Set<String> others = new LinkedHashSet<>(unchecked);
    others.remove(name);
    return new Parameters(valuesWith(name, value), others);
  }

  /** Returns a copy with any parameter, which is not checked against the api-version. */
  Parameters with(String name, Object value) {
    Set<String> more = new LinkedHashSet<>(unchecked);
    more.add(name);
    return new Parameters(valuesWith(name, value), more);
  }

  /** Returns a copy with the project and deployment names that every custom task needs. */
  Parameters project(String projectName, String deploymentName) {
    if (projectName.isBlank() || deploymentName.isBlank()) {
      throw new IllegalArgumentException(
          "a custom task needs the names of a project and of its deployment; given were \"%s\" and \"%s\""
              .formatted(projectName, deploymentName));
    }
    return set("projectName", projectName).set("deploymentName", deploymentName);
  }

  private Map<String, Object> valuesWith(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(name, frozen(name, value));
    return copy;
  }

  // Tasks are serialized to the workers, so every collection created here is serializable.
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
