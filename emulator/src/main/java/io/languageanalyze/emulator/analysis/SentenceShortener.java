package io.languageanalyze.emulator.analysis;

import java.util.Set;

/** Shortens a sentence: no opening connective, nothing in brackets, blanks made single. */
final class SentenceShortener {
  private static final Set<String> CONNECTIVES =
      Set.of(
          "However",
          "Moreover",
          "Furthermore",
          "Therefore",
          "Meanwhile",
          "Additionally",
          "Also",
          "Finally",
          "And",
          "But",
          "So",
          "Well",
          "Außerdem",
          "Jedoch",
          "Cependant",
          "Además");

  private SentenceShortener() {}

  static String of(String sentence) {
    String bare = withoutConnective(withoutBrackets(sentence));
    return bare.isEmpty() ? sentence.strip() : bare;
  }

  private static String withoutConnective(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (!CONNECTIVES.contains(text.substring(0, end))) {
      return text;
    }
    String rest = text.substring(end).replaceFirst("^,", "").strip();
    if (rest.isEmpty()) {
      return text;
    }
    int first = rest.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + rest.substring(Character.charCount(first));
  }

  private static String withoutBrackets(String text) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean closes = c == ')' && depth > 0;
      depth += c == '(' ? 1 : closes ? -1 : 0;
      boolean blank = Character.isWhitespace(c);
      boolean afterBlank = kept.isEmpty() || kept.charAt(kept.length() - 1) == ' ';
      if (depth == 0 && !closes && !(blank && afterBlank)) {
        kept.append(blank ? ' ' : c);
      }
    }
    return depth > 0 ? text.strip() : kept.toString().strip().replace(" .", ".").replace(" ,", ",");
  }
}
