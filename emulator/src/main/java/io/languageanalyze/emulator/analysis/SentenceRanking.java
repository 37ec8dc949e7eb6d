package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the sentences of a text by how often the words they use occur in all of it. Words of a
 * query count more, and so does an early place.
 */
final class SentenceRanking {
  private static final int QUERY_WEIGHT = 5;
  private static final double FIRST_SENTENCE = 1.25;

  private final List<Ranked> sentences;

  private SentenceRanking(List<Ranked> sentences) {
    this.sentences = sentences;
  }

  static SentenceRanking of(DocumentText text, String language, String query) {
    Set<String> stopWords = StopWords.of(language);
    List<List<String>> words = wordsBySentence(text, stopWords);
    Map<String, Integer> weights = new HashMap<>();
    words.forEach(sentence -> sentence.forEach(word -> weights.merge(word, 1, Integer::sum)));
    DocumentText asked = new DocumentText(query);
    for (Span word : asked.words()) {
      weights.computeIfPresent(
          asked.slice(word).toLowerCase(Locale.ROOT),
          (known, count) -> count + words.size() * QUERY_WEIGHT);
    }
    List<Ranked> all = new ArrayList<>();
    double best = 0;
    for (int i = 0; i < words.size(); i++) {
      double weight = weight(words.get(i), weights) * (i == 0 ? FIRST_SENTENCE : 1);
      best = Math.max(best, weight);
      all.add(new Ranked(trimmed(text, text.sentences().get(i)), weight));
    }
    double highest = best;
    return new SentenceRanking(all.stream().map(one -> one.dividedBy(highest)).toList());
  }

  /** The {@code count} best, best first; equals in the order of the text. */
  List<Ranked> best(int count) {
    return sentences.stream()
        .filter(sentence -> sentence.span().length() > 0)
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .limit(count)
        .toList();
  }

  /** The {@code count} best in the order of the text. */
  List<Ranked> bestInOrder(int count) {
    return best(count).stream()
        .sorted(Comparator.comparingInt(sentence -> sentence.span().start()))
        .toList();
  }

  private static List<List<String>> wordsBySentence(DocumentText text, Set<String> stopWords) {
    List<List<String>> all = new ArrayList<>();
    List<Span> words = text.words();
    int next = 0;
    for (Span sentence : text.sentences()) {
      List<String> inside = new ArrayList<>();
      while (next < words.size() && words.get(next).start() < sentence.end()) {
        String word = text.slice(words.get(next++)).toLowerCase(Locale.ROOT);
        if (!stopWords.contains(word)) {
          inside.add(word);
        }
      }
      all.add(inside);
    }
    return all;
  }

  /** The sum over different words, held down for sentences that are merely long. */
  private static double weight(List<String> words, Map<String, Integer> weights) {
    Set<String> different = new HashSet<>(words);
    long sum = different.stream().mapToLong(word -> weights.getOrDefault(word, 0)).sum();
    return sum / Math.sqrt(different.size() + 1.0);
  }

  private static Span trimmed(DocumentText text, Span sentence) {
    int start = sentence.start();
    int end = sentence.end();
    while (start < end && Character.isWhitespace(text.value().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.value().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /**
   * A sentence.
   *
   * @param span where it is, without blanks around it
   * @param score from 0 to 1, which the best one has
   */
  record Ranked(Span span, double score) {
    private Ranked dividedBy(double highest) {
      return new Ranked(span, highest == 0 ? 0 : Math.round(100 * score / highest) / 100.0);
    }
  }
}
