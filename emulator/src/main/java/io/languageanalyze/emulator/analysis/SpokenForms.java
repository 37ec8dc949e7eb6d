package io.languageanalyze.emulator.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Personal information as it is spoken: in small letters, with numbers and signs as words. */
final class SpokenForms {
  private static final String DIGIT = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])" + DIGIT + "(?:[ -]" + DIGIT + "){6,18}(?![\\p{L}\\d])");
  private static final String NAME = "[\\p{L}\\d]{1,30}";
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])"
              + NAME
              + "(?: (?:dot|dash|underscore) "
              + NAME
              + "){0,4} at "
              + NAME
              + "(?: dot \\p{L}{2,20}){1,3}(?![\\p{L}\\d])");
  private static final Set<String> FIRST_NAMES =
      Lexicon.load("names.txt").words("first-name").stream()
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private SpokenForms() {}

  /** Everything that can be found in {@code text}, and before it what is spoken. */
  static List<Findings.Finding> findings(DocumentText text, String language) {
    Findings findings = new Findings();
    find(text, language, findings);
    text.findings()
        .forEach(found -> findings.add(found.type(), found.span().start(), found.span().end()));
    return findings.inOrder();
  }

  private static void find(DocumentText text, String language, Findings findings) {
    addAll(FindingType.EMAIL, EMAIL.matcher(text.value()), findings);
    addAll(FindingType.PHONE, NUMBER.matcher(text.value()), findings);
    Set<String> stopWords = StopWords.of(language);
    List<Span> words = text.words();
    for (int i = 0; i < words.size(); i++) {
      Span word = words.get(i);
      String first = text.slice(word);
      if (!FIRST_NAMES.contains(first) || stopWords.contains(first)) {
        continue;
      }
      boolean family =
          i + 1 < words.size()
              && words.get(i + 1).start() == word.end() + 1
              && isName(text.slice(words.get(i + 1)), stopWords);
      int end = family ? words.get(i + 1).end() : word.end();
      findings.add(FindingType.PERSON, word.start(), end);
    }
  }

  private static boolean isName(String word, Set<String> stopWords) {
    return word.codePoints().allMatch(Character::isLetter) && !stopWords.contains(word);
  }

  private static void addAll(FindingType type, Matcher matcher, Findings findings) {
    while (matcher.find()) {
      findings.add(type, matcher.start(), matcher.end());
    }
  }
}
