package io.languageanalyze.emulator.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What a summary of a conversation is about. */
public enum SummaryAspect {
  ISSUE("issue"),
  RESOLUTION("resolution"),
  CHAPTER_TITLE("chapterTitle"),
  NARRATIVE("narrative"),
  RECAP("recap"),
  FOLLOW_UP_TASKS("follow-up tasks");

  private static final Set<String> INTENTIONS =
      Set.of("will", "need", "must", "should", "shall", "let's", "please", "i'll", "we'll", "next");

  private final String wireName;

  SummaryAspect(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  public static @Nullable SummaryAspect named(String name) {
    for (SummaryAspect aspect : values()) {
      if (aspect.wireName.equalsIgnoreCase(name.strip())) {
        return aspect;
      }
    }
    return null;
  }

  /** Whether this aspect can be recognized in {@code text}, which {@code speaker} said. */
  boolean concerns(String speaker, String text, String customer) {
    return switch (this) {
      case ISSUE -> speaker.equals(customer);
      case RESOLUTION -> !speaker.equals(customer);
      case FOLLOW_UP_TASKS -> words(text).anyMatch(INTENTIONS::contains);
      default -> true;
    };
  }

  private static Stream<String> words(String text) {
    return Segments.words(text).stream()
        .map(word -> text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
  }

  /** Whether a summary says which turns it was made from; two do not. */
  boolean hasContexts() {
    return this != ISSUE && this != RESOLUTION;
  }
}
