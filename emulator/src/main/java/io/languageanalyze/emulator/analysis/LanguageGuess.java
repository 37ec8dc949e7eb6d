package io.languageanalyze.emulator.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds the language of a text by its script, and by its most frequent words where many share one.
 */
public final class LanguageGuess {
  /** As much of a text as tells its language. */
  private static final int SAMPLE = 4_000;

  private LanguageGuess() {}

  /** The likeliest language, or null if nothing speaks for any. */
  public static @Nullable Guess of(DocumentText text) {
    UnicodeScript script = mainScript(text.value());
    if (script == null) {
      return null;
    }
    return switch (script) {
      case LATIN -> byWords(text);
      case CYRILLIC -> certain(hasAny(text.value(), "іїєґІЇЄҐ") ? "uk" : "ru");
      case ARABIC -> certain(hasAny(text.value(), "پچژگ") ? "fa" : "ar");
      case HIRAGANA, KATAKANA -> certain("ja");
      case HANGUL -> certain("ko");
      case HAN -> certain("zh");
      case DEVANAGARI -> certain("hi");
      case GREEK -> certain("el");
      case HEBREW -> certain("he");
      case THAI -> certain("th");
      default -> null;
    };
  }

  public static Guess certain(String code) {
    return new Guess(code, 1.0);
  }

  /** The script of most letters. Kana decide for themselves: no other language has them. */
  private static @Nullable UnicodeScript mainScript(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > 0 && kana >= counts.getOrDefault(UnicodeScript.LATIN, 0)) {
      return UnicodeScript.HIRAGANA;
    }
    UnicodeScript main = null;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (main == null || entry.getValue() > counts.getOrDefault(main, 0)) {
        main = entry.getKey();
      }
    }
    return main;
  }

  private static @Nullable Guess byWords(DocumentText text) {
    Map<String, Integer> scores = new TreeMap<>();
    List<Span> words = text.words();
    for (Span word : words.subList(0, Math.min(words.size(), SAMPLE / 4))) {
      String lower = text.slice(word).toLowerCase(Locale.ROOT);
      for (String language : StopWords.languagesOf(lower)) {
        scores.merge(language, 1, Integer::sum);
      }
    }
    String best = null;
    int first = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : scores.entrySet()) {
      if (entry.getValue() > first) {
        second = first;
        first = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return best == null || first == second
        ? tie(scores, first)
        : new Guess(best, Math.round(100.0 * first / (first + second * 0.5)) / 100.0);
  }

  /** Between equals, the one that more people write. */
  private static @Nullable Guess tie(Map<String, Integer> scores, int score) {
    for (String language : List.of("en", "es", "fr", "de", "pt", "it")) {
      if (score > 0 && scores.getOrDefault(language, 0) == score) {
        return new Guess(language, 0.6);
      }
    }
    return null;
  }

  private static boolean hasAny(String text, String letters) {
    return text.chars().limit(SAMPLE).anyMatch(c -> letters.indexOf(c) >= 0);
  }

  /**
   * A language found.
   *
   * @param code its ISO 639-1 code
   * @param confidence from 0 to 1
   */
  public record Guess(String code, double confidence) {
    /** Its English name. */
    public String name() {
      return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
  }
}
