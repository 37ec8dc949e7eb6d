package io.languageanalyze.emulator.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists from a resource: lines of {@code key: word word …}; a key may have several lines. */
final class Lexicon {
  private final Map<String, Set<String>> lists = new HashMap<>();

  private Lexicon() {}

  static Lexicon load(String resource) {
    Lexicon lexicon = new Lexicon();
    ResourceLines.of(resource).forEach(lexicon::add);
    return lexicon;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon > 0) {
      List<String> words = List.of(line.substring(colon + 1).trim().split("\\s+", -1));
      lists.computeIfAbsent(line.substring(0, colon), key -> new HashSet<>()).addAll(words);
    }
  }

  Set<String> keys() {
    return lists.keySet();
  }

  /** The words of {@code key}; none if there is no such list. */
  Set<String> words(String key) {
    return lists.getOrDefault(key, Set.of());
  }
}
