package io.languageanalyze.cli;

import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads one conversation a line, with the service's own names: {@code conversationItems}, and
 * optionally {@code id}, {@code language} and {@code domain}. Other members are ignored; a
 * conversation without an id is called {@code file:line}. Turns that are null or left out are none,
 * and a text that is null or left out is a blank one; where no line has turns, the file is none of
 * these.
 */
final class ConversationReader {

  private static final String BUNDLED = "conversations.jsonl";

  private ConversationReader() {}

  /** The conversations that come with the program; all in them is invented. */
  static List<Conversation> readSample() throws IOException {
    try (BufferedReader reader = Bundled.open(BUNDLED)) {
      return read(reader, BUNDLED, BUNDLED);
    }
  }

  /**
   * The conversations of a file.
   *
   * @param output the folder that the run will overwrite: the file must not lie in it
   * @throws UsageException when it is no such file; names file, line and item
   */
  static List<Conversation> read(Path file, Path output) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--conversations " + file + ": no such file");
    }
    List<Conversation> conversations = new ArrayList<>();
    Reading.read(
        "--conversations",
        file,
        output,
        path -> {
          try (BufferedReader reader = Utf8.open(path)) {
            String name = String.valueOf(path.getFileName());
            conversations.addAll(read(reader, path.toString(), name));
          }
        });
    return conversations;
  }

  private static List<Conversation> read(BufferedReader reader, String place, String name)
      throws IOException {
    List<Conversation> conversations = new ArrayList<>();
    WantedMember wanted = new WantedMember("conversationItems");
    JsonLine.readAll(
        reader,
        place,
        name,
        line -> {
          wanted.findIn(line);
          conversations.add(conversation(line));
        });
    wanted.check();
    return conversations;
  }

  private static Conversation conversation(JsonLine line) {
    Conversation conversation =
        Conversation.of(
            line.id(),
            line.list("conversationItems").stream().map(ConversationReader::item).toList());
    conversation = with(conversation, line.word("language"), Conversation::withLanguage);
    return with(conversation, line.word("domain"), Conversation::withDomain);
  }

  private static ConversationItem item(JsonLine line) {
    String participant = line.word("participantId");
    if (participant == null) {
      throw new UsageException(line.place() + ": \"participantId\" must be there");
    }
    ConversationItem item = ConversationItem.of(participant, text(line));
    item = with(item, line.word("id"), ConversationItem::withId);
    item = with(item, line.word("role"), ConversationItem::withRole);
    item = with(item, line.word("language"), ConversationItem::withLanguage);
    item = with(item, line.text("lexical"), ConversationItem::withLexical);
    item = with(item, line.text("itn"), ConversationItem::withItn);
    item = with(item, line.text("maskedItn"), ConversationItem::withMaskedItn);
    List<WordTiming> words =
        line.list("wordLevelTimings").stream().map(ConversationReader::word).toList();
    JsonLine timing = line.object("conversationItemLevelTiming");
    item = words.isEmpty() ? item : item.withWordLevelTimings(words);
    return with(item, timing, (i, t) -> i.withTiming(timing(t)));
  }

  // A transcript without a display form is shown in the form that is nearest to one.
  private static String text(JsonLine line) {
    return Stream.of("text", "itn", "maskedItn", "lexical")
        .map(line::text)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElse("");
  }

  private static WordTiming word(JsonLine line) {
    String word = line.text("word");
    if (word == null) {
      throw new UsageException(line.place() + ": \"word\" must be there");
    }
    return WordTiming.of(word, line.number("offset"), line.number("duration"));
  }

  private static AudioTiming timing(JsonLine line) {
    return AudioTiming.of(line.number("offset"), line.number("duration"));
  }

  private static <T, U> T with(T value, @Nullable U part, BiFunction<T, U, T> setter) {
    return part == null ? value : setter.apply(value, part);
  }
}
