package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds known phrases of one or more words, the longest first and no two overlapping. A phrase in
 * lower case is found in any case; one with a capital only as it stands. The time is linear in the
 * text, because a phrase is only tried where its first word stands.
 *
 * @param <T> what is known of a phrase
 */
final class PhraseTable<T> {
  private static final int MAX_GAP = 2;

  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /** Adds a phrase. One without a word in it can never be found and is left out. */
  void add(String phrase, T value) {
    List<String> words =
        Segments.words(phrase).stream()
            .map(word -> phrase.substring(word.start(), word.end()))
            .toList();
    if (words.isEmpty()) {
      return;
    }
    boolean anyCase = phrase.equals(phrase.toLowerCase(Locale.ROOT));
    List<Phrase<T>> sameStart =
        byFirstWord.computeIfAbsent(
            words.get(0).toLowerCase(Locale.ROOT), word -> new ArrayList<>());
    sameStart.add(new Phrase<>(words, anyCase, value));
    sameStart.sort(Comparator.comparingInt((Phrase<T> known) -> known.words().size()).reversed());
  }

  /** Every phrase in {@code text}, in its order. */
  List<Match<T>> find(DocumentText text) {
    List<Match<T>> matches = new ArrayList<>();
    List<Span> words = text.words();
    int i = 0;
    while (i < words.size()) {
      Phrase<T> phrase = longestAt(text, words, i);
      if (phrase == null) {
        i++;
        continue;
      }
      int last = i + phrase.words().size() - 1;
      Span span = new Span(words.get(i).start(), words.get(last).end());
      matches.add(new Match<>(phrase.value(), span));
      i = last + 1;
    }
    return matches;
  }

  private @Nullable Phrase<T> longestAt(DocumentText text, List<Span> words, int i) {
    String first = text.slice(words.get(i)).toLowerCase(Locale.ROOT);
    for (Phrase<T> phrase : byFirstWord.getOrDefault(first, List.of())) {
      if (standsAt(text, words, i, phrase)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean standsAt(DocumentText text, List<Span> words, int i, Phrase<?> phrase) {
    if (i + phrase.words().size() > words.size()) {
      return false;
    }
    for (int k = 0; k < phrase.words().size(); k++) {
      Span word = words.get(i + k);
      String wanted = phrase.words().get(k);
      String found = text.slice(word);
      boolean same = phrase.anyCase() ? wanted.equalsIgnoreCase(found) : wanted.equals(found);
      if (!same || (k > 0 && !isGap(text.value(), words.get(i + k - 1).end(), word.start()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether no more than a space, a comma, a hyphen or a dot inside a name is between two words.
   */
  private static boolean isGap(String text, int from, int to) {
    String gap = text.substring(from, Math.min(to, from + MAX_GAP + 1));
    return gap.equals(".")
        || (gap.length() <= MAX_GAP && gap.chars().allMatch(c -> " ,-\u00A0".indexOf(c) >= 0));
  }

  /**
   * A phrase found.
   *
   * @param value what is known of it
   * @param span where it is
   * @param <T> what is known of a phrase
   */
  record Match<T>(T value, Span span) {}

  private record Phrase<T>(List<String> words, boolean anyCase, T value) {}
}
