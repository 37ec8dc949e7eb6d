package io.languageanalyze.internal.input;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Turns of made-up words, names of two words and numbers, in all forms that are said and written.
 */
final class SpokenWords {

  private static final List<String> WORDS =
      List.of("the", "router", "is", "not", "there", "please", "call", "me", "a\u0301lv", "and");
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final Random random;

  SpokenWords(Random random) {
    this.random = random;
  }

  /** Some turns, at least one of them long. */
  Conversation conversation(boolean spoken) {
    List<ConversationItem> items = new ArrayList<>();
    int turns = 1 + random.nextInt(5);
    int longOne = random.nextInt(turns);
    for (int i = 0; i < turns; i++) {
      items.add(turn(i == longOne ? 200 + random.nextInt(900) : 1 + random.nextInt(120), spoken));
    }
    return Conversation.of("c", items);
  }

  private ConversationItem turn(int sentTexts, boolean spoken) {
    StringBuilder text = new StringBuilder();
    StringBuilder lexical = new StringBuilder();
    StringBuilder itn = new StringBuilder();
    for (int i = 0; i < sentTexts; i++) {
      String plain = WORDS.get(random.nextInt(WORDS.size()));
      switch (random.nextInt(12)) {
        case 0 -> {
          int number = 1000 + random.nextInt(9000);
          text.append(number / 100).append('-').append(number % 100 + 10);
          lexical.append(said(number / 100)).append(' ').append(said(number % 100 + 10));
          itn.append(number / 100).append(number % 100 + 10);
        }
        case 1 -> {
          String name = "Ann" + random.nextInt(99) + " Lee";
          text.append(name);
          lexical.append(name.toLowerCase(Locale.ROOT));
          itn.append(name.toLowerCase(Locale.ROOT));
        }
        default -> {
          text.append(plain);
          lexical.append(plain);
          itn.append(plain);
        }
      }
      text.append(random.nextInt(8) == 0 ? ". " : " ");
      lexical.append(' ');
      itn.append(' ');
    }
    ConversationItem item = ConversationItem.of("p", text.toString());
    return spoken
        ? item.withLexical(lexical.toString())
            .withItn(itn.toString())
            .withMaskedItn(itn.toString())
            .withWordLevelTimings(timings(lexical.toString()))
        : item;
  }

  private static String said(int number) {
    StringBuilder said = new StringBuilder();
    String.valueOf(number)
        .chars()
        .forEach(
            digit -> said.append(said.length() == 0 ? "" : " ").append(DIGITS.get(digit - '0')));
    return said.toString();
  }

  private static List<WordTiming> timings(String lexical) {
    List<WordTiming> timings = new ArrayList<>();
    for (String word : lexical.strip().split(" ", -1)) {
      timings.add(WordTiming.of(word, 10L * timings.size(), 8));
    }
    return timings;
  }
}
