package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The small words of a language: they tell it from others and are in no key phrase. */
final class StopWords {
  private static final Lexicon LISTS = Lexicon.load("stop-words.txt");
  private static final Map<String, List<String>> LANGUAGES = new HashMap<>();

  static {
    for (String language : LISTS.keys()) {
      for (String word : LISTS.words(language)) {
        LANGUAGES.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
      }
    }
  }

  private StopWords() {}

  /** The stop words of a language; a region after a hyphen does not matter. */
  static Set<String> of(String language) {
    return LISTS.words(language.substring(0, Math.min(2, language.length())));
  }

  /** The languages that have this word, which is in lower case. */
  static List<String> languagesOf(String word) {
    return LANGUAGES.getOrDefault(word, List.of());
  }
}
