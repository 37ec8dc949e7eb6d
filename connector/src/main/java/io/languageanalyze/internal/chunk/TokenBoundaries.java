package io.languageanalyze.internal.chunk;

/**
 * Finds the boundaries of tokens, which a recognizer needs whole. A token is a run of characters
 * without a blank, such as a word, a URL, an e-mail address or a number with separators. Tokens can
 * belong together across a blank, such as the groups of a card number or the words of a name.
 *
 * <p>Chinese, Japanese, Thai, Lao, Khmer, Myanmar and Tibetan have no blanks between words, so
 * their letters form no tokens. Letters of other scripts among them do, and so does katakana, which
 * Japanese uses for foreign names. Emoji form no tokens.
 */
final class TokenBoundaries {

  private static final int LONGEST_SEARCH = 40;

  /** How a character connects to the adjacent character. */
  private enum Kind {
    FREE,
    SOLID,
    KATAKANA
  }

  private TokenBoundaries() {}

  /** Whether a boundary at {@code at} would split a token. */
  static boolean isInside(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    Kind before = kindOf(text.codePointBefore(at));
    return before != Kind.FREE && before == kindOf(text.codePointAt(at));
  }

  /** Returns the start of the token around {@code at}, at least {@code least}. */
  static int startOf(String text, int at, int least) {
    int start = at;
    while (start > least && isInside(text, start)) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return Math.max(start, least);
  }

  /** Returns the end of the token around {@code at}, at most {@code most}. */
  static int endOf(String text, int at, int most) {
    int end = at;
    while (end < most && isInside(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return Math.min(end, most);
  }

  /**
   * Whether the blank from {@code gap} to {@code at} is likely to be part of a name, an address or
   * a number: both adjacent tokens start with a capital letter or a digit.
   */
  static boolean isJoint(String text, int gap, int at) {
    if (gap == 0 || at - gap != 1 || !isMarked(text, at)) {
      return false;
    }
    int last = gap - Character.charCount(text.codePointBefore(gap));
    return isMarked(text, startOf(text, last, Math.max(0, gap - LONGEST_SEARCH)));
  }

  private static boolean isMarked(String text, int at) {
    int codePoint = text.codePointAt(at);
    int type = Character.getType(codePoint);
    boolean opens = type == Character.START_PUNCTUATION || codePoint == '+' || codePoint == '#';
    if (opens && at + 1 < text.length()) {
      codePoint = text.codePointAt(at + 1);
    }
    return Character.isUpperCase(codePoint)
        || Character.isTitleCase(codePoint)
        || Character.isDigit(codePoint);
  }

  private static Kind kindOf(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint > ' ' && codePoint != 0x7F ? Kind.SOLID : Kind.FREE;
    }
    if (isKatakana(codePoint)) {
      return Kind.KATAKANA;
    }
    return writesNoBlanks(codePoint) || isFree(codePoint) ? Kind.FREE : Kind.SOLID;
  }

  // A no-break space does not separate tokens; format characters, except one, occur inside words.
  private static boolean isFree(int codePoint) {
    return switch (codePoint) {
      case 0xA0, 0x2007, 0x202F -> false;
      case 0x200B -> true;
      default ->
          switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR,
                Character.CONTROL,
                Character.OTHER_SYMBOL,
                Character.MODIFIER_SYMBOL,
                Character.SURROGATE,
                Character.PRIVATE_USE,
                Character.UNASSIGNED ->
                true;
            default -> false;
          };
    };
  }

  private static boolean isKatakana(int codePoint) {
    return in(codePoint, 0x30A1, 0x30FF)
        || in(codePoint, 0x31F0, 0x31FF)
        || in(codePoint, 0xFF66, 0xFF9F);
  }

  private static boolean writesNoBlanks(int codePoint) {
    return in(codePoint, 0x0E00, 0x109F)
        || in(codePoint, 0x1780, 0x17FF)
        || in(codePoint, 0x2E80, 0xA4CF)
        || in(codePoint, 0xF900, 0xFAFF)
        || in(codePoint, 0x20000, 0x3FFFF)
        || (in(codePoint, 0xFF00, 0xFF65) && !isWideToken(codePoint));
  }

  // Full-width letters and digits, and characters inside addresses and numbers.
  private static boolean isWideToken(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (codePoint) {
          case 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF20, 0xFF3F -> true;
          default -> false;
        };
  }

  private static boolean in(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
