package io.languageanalyze.internal.chunk;

import java.util.Set;

/**
 * Detects the start of a sentence from the characters around an offset.
 *
 * <p>{@code java.text.BreakIterator} has one rule for all languages: it does not support the
 * question marks of Arabic, Greek, Armenian and Ethiopic, nor the full stops of Urdu, Myanmar and
 * Khmer, ends no sentence at the closing quotes of German and French, and ends one after "Dr.".
 * This class is tested with English, German, French, Spanish, Turkish, Russian, Greek, Arabic,
 * Urdu, Hebrew, Hindi, Thai, Japanese, Chinese and Korean.
 */
final class SentenceBoundaries {

  // Characters that end a sentence without white space after them, in Chinese, Japanese and Hindi.
  private static final String WIDE = "\u3002\uFF01\uFF1F\uFF61\uFF0E\u0964\u0965";
  // Arabic ? and Urdu full stop, Armenian, Ethiopic (2), Myanmar, Khmer (2), !! ?? ?! !?
  private static final String FOREIGN =
      "\u061F\u06D4\u0589\u1362\u1367\u104B\u17D4\u17D5\u203C\u2047\u2048\u2049";
  private static final String GREEK_QUESTION = ";\u037E";
  private static final Set<String> TITLES =
      Set.of("Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Nr", "Sr", "Sra", "Mme", "Hr");
  // Words that are abbreviations only before a number.
  private static final Set<String> COUNTED =
      Set.of("No", "Nos", "no", "Art", "Abs", "Apt", "Ste", "Fig", "Tel", "tel", "Vol", "pp");
  private static final int MOST_CLOSERS = 8;

  private SentenceBoundaries() {}

  /**
   * Whether a sentence starts at {@code at}, which is not white space.
   *
   * @param gap the start of the white space before it; {@code at} if there is none
   */
  static boolean startsAt(String text, int at, int gap) {
    boolean spaced = gap < at;
    if (spaced && isThai(text.charAt(gap - 1)) && isThai(text.charAt(at))) {
      return true; // Thai ends sentences and clauses with a space only.
    }
    int end = beforeClosers(text, gap, spaced);
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (WIDE.indexOf(last) >= 0) {
      return true;
    }
    return spaced
        && switch (last) {
          case '!', '?' -> end == gap || !startsLow(text, at);
          case '.', '\u2026' -> !startsLow(text, at) && !isAbbreviation(text, end - 1, at);
          default ->
              FOREIGN.indexOf(last) >= 0
                  || (GREEK_QUESTION.indexOf(last) >= 0 && isGreek(text, end - 1));
        };
  }

  /**
   * Whether the character at {@code at} closes the text before it, so that a boundary must not
   * separate them.
   */
  static boolean closesAt(String text, int at, boolean spaced) {
    char c = text.charAt(at);
    boolean beforeSpace = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION -> true;
      case Character.FINAL_QUOTE_PUNCTUATION -> !spaced || beforeSpace;
      case Character.INITIAL_QUOTE_PUNCTUATION -> spaced && beforeSpace;
      default ->
          switch (c) {
            case '!', '?', ',', ':', ';', '\u3001', '\uFF0C' -> true;
            case '"', '\'' -> !spaced || beforeSpace;
            case '.', '\u2026' -> beforeSpace;
            default -> WIDE.indexOf(c) >= 0 || FOREIGN.indexOf(c) >= 0;
          };
    };
  }

  // An opening quote can also close: the English one in German, the French one in Danish.
  private static int beforeClosers(String text, int from, boolean spaced) {
    int end = from;
    for (int i = 0; i < MOST_CLOSERS && end > 0; i++) {
      char c = text.charAt(end - 1);
      boolean closes =
          switch (Character.getType(c)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            case Character.INITIAL_QUOTE_PUNCTUATION -> spaced;
            default -> c == '"' || c == '\'';
          };
      if (!closes) {
        break;
      }
      end--;
      // French puts a space before it.
      if (c == '\u00BB' && end > 0 && Character.isSpaceChar(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }

  private static boolean startsLow(String text, int at) {
    int i = at;
    while (i < text.length() && i < at + MOST_CLOSERS && opens(text.charAt(i))) {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.codePointAt(i));
  }

  private static boolean opens(char c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> c == '"' || c == '\'' || c == '\u00BF' || c == '\u00A1';
    };
  }

  // A title, an initial or one letter of "e.g.", and an ordinal number as German writes it.
  private static boolean isAbbreviation(String text, int dot, int next) {
    int start = dot;
    while (start > 0
        && dot - start < 5
        && TokenBoundaries.isInside(text, start)
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, dot);
    if (word.length() == 1 && isCased(word.charAt(0))) {
      return true;
    }
    boolean ownWord = start == 0 || Character.isWhitespace(text.charAt(start - 1));
    boolean shortNumber = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    return TITLES.contains(word)
        || (COUNTED.contains(word) && Character.isDigit(text.charAt(next)))
        || (ownWord && shortNumber && !word.isEmpty());
  }

  private static boolean isCased(char c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private static boolean isThai(char c) {
    return c >= '\u0E01' && c <= '\u0E4E';
  }

  private static boolean isGreek(String text, int end) {
    return end > 0
        && Character.UnicodeScript.of(text.codePointBefore(end)) == Character.UnicodeScript.GREEK;
  }
}
