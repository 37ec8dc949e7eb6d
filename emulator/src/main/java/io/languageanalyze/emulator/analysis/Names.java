package io.languageanalyze.emulator.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Persons, organizations and places: runs of capitalized words with a known word among them. */
final class Names {
  private static final Lexicon WORDS = Lexicon.load("names.txt");
  private static final Set<String> TITLES = WORDS.words("title");
  private static final Set<String> FIRST_NAMES = WORDS.words("first-name");
  private static final Set<String> ORGANIZATIONS = WORDS.words("organization");
  private static final Set<String> ORGANIZATION_FORMS = WORDS.words("organization-form");
  private static final Set<String> PLACES = WORDS.words("place");
  private static final Set<String> OCCUPATIONS = WORDS.words("occupation");
  private static final int MAX_WORDS = 4;

  private Names() {}

  /** Adds what is found in {@code text}, whose words are {@code words}. */
  static void find(String text, List<Span> words, Findings findings) {
    int i = 0;
    while (i < words.size()) {
      int end = runEnd(text, words, i);
      if (end == i) {
        addOccupation(text, words.get(i), findings);
        i++;
      } else {
        addNames(text, words.subList(i, end), findings);
        i = end;
      }
    }
  }

  /** The index after the last of the capitalized words that follow one another from {@code i}. */
  private static int runEnd(String text, List<Span> words, int i) {
    int end = i;
    while (end < words.size()
        && end - i < MAX_WORDS
        && Character.isUpperCase(text.codePointAt(words.get(end).start()))
        && (end == i || follows(text, words.get(end - 1), words.get(end)))) {
      end++;
    }
    return end;
  }

  /** Whether a space, or the dot of a title and a space, is all that separates two words. */
  private static boolean follows(String text, Span word, Span other) {
    String between = text.substring(word.end(), Math.min(other.start(), word.end() + 3));
    return between.equals(" ")
        || between.equals("-")
        || (between.equals(". ") && TITLES.contains(word.in(text)));
  }

  private static void addNames(String text, List<Span> run, Findings findings) {
    int last = run.size() - 1;
    for (int i = 0; i <= last; i++) {
      String word = run.get(i).in(text);
      boolean titled = i > 0 && TITLES.contains(run.get(i - 1).in(text));
      if (ORGANIZATIONS.contains(word)) {
        boolean form = i < last && ORGANIZATION_FORMS.contains(run.get(i + 1).in(text));
        int end = run.get(form ? i + 1 : i).end();
        findings.add(FindingType.ORGANIZATION, run.get(i).start(), end);
        i += form ? 1 : 0;
      } else if (i > 0 && ORGANIZATION_FORMS.contains(word)) {
        findings.add(FindingType.ORGANIZATION, run.get(0).start(), run.get(i).end());
        return;
      } else if (titled || FIRST_NAMES.contains(word)) {
        boolean company = ORGANIZATION_FORMS.contains(run.get(last).in(text));
        if (!company) {
          findings.add(FindingType.PERSON, run.get(i).start(), run.get(last).end());
          return;
        }
      } else {
        addPlace(text, run, i, findings);
      }
    }
  }

  private static void addPlace(String text, List<Span> run, int i, Findings findings) {
    Span one = run.get(i);
    if (PLACES.contains(one.in(text))) {
      findings.add(FindingType.PLACE, one.start(), one.end());
    } else if (i + 1 < run.size()) {
      Span two = new Span(one.start(), run.get(i + 1).end());
      if (PLACES.contains(two.in(text).replace(' ', '_'))) {
        findings.add(FindingType.PLACE, two.start(), two.end());
      }
    }
  }

  private static void addOccupation(String text, Span word, Findings findings) {
    if (OCCUPATIONS.contains(word.in(text).toLowerCase(Locale.ROOT))) {
      findings.add(FindingType.PERSON_TYPE, word.start(), word.end());
    }
  }
}
