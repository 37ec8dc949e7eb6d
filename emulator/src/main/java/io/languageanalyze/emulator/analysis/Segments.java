package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into words and sentences by simple rules that hold in most languages. */
final class Segments {
  private Segments() {}

  /**
   * Runs of letters, digits and marks. Apostrophes and hyphens inside a word belong to it. In
   * scripts without spaces a word is a run of one script.
   */
  static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (!isWordPart(codePoint)) {
        i += Character.charCount(codePoint);
        continue;
      }
      int end = wordEnd(text, i);
      words.add(new Span(i, end));
      i = end;
    }
    return words;
  }

  private static int wordEnd(String text, int start) {
    Character.UnicodeScript script = spaceless(text.codePointAt(start));
    int i = start;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      boolean joiner =
          (codePoint == '\'' || codePoint == '’' || codePoint == '-')
              && next < text.length()
              && Character.isLetter(text.codePointAt(next));
      if (!joiner && (!isWordPart(codePoint) || spaceless(codePoint) != script)) {
        break;
      }
      i = next;
    }
    return i;
  }

  private static boolean isWordPart(int codePoint) {
    if (codePoint < 128) {
      return Character.isLetterOrDigit(codePoint);
    }
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The script of a character if it is written without spaces, otherwise COMMON. */
  private static Character.UnicodeScript spaceless(int codePoint) {
    if (codePoint < 0x2E80) {
      return Character.UnicodeScript.COMMON;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA -> script;
      default ->
          codePoint == 'ー' ? Character.UnicodeScript.KATAKANA : Character.UnicodeScript.COMMON;
    };
  }

  /** Sentences with the blanks that follow them, so that together they are the whole text. */
  static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!endsSentence(text, i)) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && isTrailing(text.charAt(end))) {
        end++;
      }
      sentences.add(new Span(start, end));
      start = end;
      i = end - 1;
    }
    if (start < text.length()) {
      sentences.add(new Span(start, text.length()));
    }
    return sentences;
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    if (c == '。' || c == '！' || c == '？' || c == '।' || c == '؟' || c == '\n') {
      return true;
    }
    if (c != '.' && c != '!' && c != '?' && c != '…') {
      return false;
    }
    if (i + 1 == text.length()) {
      return true;
    }
    boolean abbreviation = c == '.' && i >= 2 && isTitle(text, i);
    char next = text.charAt(i + 1);
    return !abbreviation && (Character.isWhitespace(next) || isTrailing(next));
  }

  private static boolean isTrailing(char c) {
    return Character.isWhitespace(c)
        || c == '.'
        || c == '!'
        || c == '?'
        || c == '"'
        || c == '”'
        || c == '»'
        || c == ')'
        || c == '」';
  }

  private static boolean isTitle(String text, int dot) {
    int start = dot;
    while (start > 0 && dot - start < 4 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return switch (text.substring(start, dot)) {
      case "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Nr", "Sr", "Sra", "Hr", "Fr", "Mme" ->
          true;
      default -> dot - start == 1 && Character.isUpperCase(text.charAt(start));
    };
  }
}
