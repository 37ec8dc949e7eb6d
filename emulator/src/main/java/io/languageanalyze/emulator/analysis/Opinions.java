package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The opinions in one sentence.
 *
 * @param sentence where it is
 * @param polarity all opinions together
 * @param assessments the words that judge
 * @param targets what they judge
 */
record Opinions(
    Span sentence, WordPolarity polarity, List<Assessment> assessments, List<Target> targets) {

  /** A word that judges. */
  record Assessment(Span span, WordPolarity polarity, boolean negated) {}

  /** A thing that is judged, and the positions of the assessments that do so. */
  record Target(Span span, WordPolarity polarity, List<Integer> assessments) {
    String sentiment() {
      return polarity.good() > 0 && polarity.bad() > 0 ? "mixed" : polarity.sentiment();
    }
  }

  /** Reads the sentences of a text one after another. */
  static final class Reader {
    private static final Lexicon WORDS = Lexicon.load("sentiment.txt");
    private static final int REACH_OF_NEGATION = 3;

    private final DocumentText text;
    private final List<Span> words;
    private final Set<String> good;
    private final Set<String> bad;
    private final Set<String> negations;
    private final Set<String> stopWords;
    private int next;

    Reader(DocumentText text, String language) {
      String primary = language.substring(0, Math.min(2, language.length()));
      this.text = text;
      this.words = text.words();
      this.good = WORDS.words(primary + "+");
      this.bad = WORDS.words(primary + "-");
      this.negations = WORDS.words(primary + "!");
      this.stopWords = StopWords.of(primary);
    }

    /** The opinions in {@code sentence}, which follows those read before. */
    Opinions read(Span sentence) {
      int from = next;
      while (next < words.size() && words.get(next).start() < sentence.end()) {
        next++;
      }
      List<Assessment> assessments = new ArrayList<>();
      Map<Integer, Target> targets = new TreeMap<>();
      WordPolarity polarity = WordPolarity.NONE;
      for (int i = from; i < next; i++) {
        WordPolarity plain = polarityOf(lower(i));
        if (plain.equals(WordPolarity.NONE)) {
          continue;
        }
        boolean negated = isNegated(from, i);
        WordPolarity meant = negated ? plain.reversed() : plain;
        polarity = polarity.plus(meant);
        addTarget(targets, target(from, i), meant, assessments.size());
        assessments.add(new Assessment(words.get(i), meant, negated));
      }
      return new Opinions(sentence, polarity, assessments, List.copyOf(targets.values()));
    }

    private WordPolarity polarityOf(String word) {
      if (good.contains(word)) {
        return WordPolarity.GOOD;
      }
      return bad.contains(word) ? WordPolarity.BAD : WordPolarity.NONE;
    }

    private boolean isNegated(int from, int word) {
      for (int i = Math.max(from, word - REACH_OF_NEGATION); i < word; i++) {
        String earlier = lower(i);
        if (negations.contains(earlier) || earlier.endsWith("n't")) {
          return true;
        }
      }
      return false;
    }

    private static void addTarget(
        Map<Integer, Target> targets, Span span, WordPolarity polarity, int assessment) {
      if (span.length() == 0) {
        return;
      }
      Target known =
          targets.getOrDefault(span.start(), new Target(span, WordPolarity.NONE, List.of()));
      List<Integer> all = new ArrayList<>(known.assessments());
      all.add(assessment);
      targets.put(span.start(), new Target(known.span(), known.polarity().plus(polarity), all));
    }

    /** The noun right after a judging word, else the nearest one before it, else nothing. */
    private Span target(int from, int judge) {
      int after = judge + 1;
      if (after < next && isAdjacent(judge, after) && isNoun(after)) {
        int last = after;
        while (last + 1 < next && isAdjacent(last, last + 1) && isNoun(last + 1)) {
          last++;
        }
        return new Span(words.get(after).start(), words.get(last).end());
      }
      for (int i = judge - 1; i >= from && i >= judge - 8; i--) {
        if (isNoun(i)) {
          return words.get(i);
        }
      }
      return new Span(0, 0);
    }

    private boolean isAdjacent(int word, int other) {
      return words.get(other).start() - words.get(word).end() == 1
          && text.value().charAt(words.get(word).end()) == ' ';
    }

    private boolean isNoun(int i) {
      String word = lower(i);
      return word.length() > 1
          && !stopWords.contains(word)
          && !negations.contains(word)
          && polarityOf(word).equals(WordPolarity.NONE);
    }

    private String lower(int i) {
      return text.slice(words.get(i)).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
  }
}
