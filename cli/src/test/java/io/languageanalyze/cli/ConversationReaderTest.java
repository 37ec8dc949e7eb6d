package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversationReaderTest {

  @TempDir Path folder;

  @Test
  void written_isReadWithAllItSays() throws IOException {
    List<Conversation> read =
        read(
            """
            {"id": "c1", "language": "de", "domain": "finance", "mood": "ignored",
             "conversationItems": [
               {"id": "a", "participantId": "p1", "role": "agent", "text": "Hello"},
               {"participantId": 2, "language": "en", "text": "Hi"}]}
            """
                .replace("\n", " "));

    assertEquals(
        List.of(
            Conversation.of(
                    "c1",
                    ConversationItem.of("p1", "Hello").withId("a").withRole("agent"),
                    ConversationItem.of("2", "Hi").withLanguage("en"))
                .withLanguage("de")
                .withDomain("finance")),
        read);
    assertFalse(read.get(0).hasTranscript());
  }

  @Test
  void spoken_isReadWithFormsAndTimes() throws IOException {
    ConversationItem item =
        read("""
            {"conversationItems": [{"participantId": "p", "text": "It's 5.",
             "lexical": "it's five", "itn": "it's 5", "maskedItn": "it's 5",
             "wordLevelTimings": [{"word": "it's", "offset": 1, "duration": 2}],
             "conversationItemLevelTiming": {"offset": 1, "duration": 5}}]}
            """
                .replace("\n", " "))
            .get(0)
            .getConversationItems()
            .get(0);

    assertEquals(
        ConversationItem.of("p", "It's 5.")
            .withLexical("it's five")
            .withItn("it's 5")
            .withMaskedItn("it's 5")
            .withWordLevelTimings(List.of(WordTiming.of("it's", 1, 2)))
            .withTiming(AudioTiming.of(1, 5)),
        item);
  }

  @Test
  void spokenWithoutDisplayForm_isShownInTheNearestOne() throws IOException {
    ConversationItem item =
        read("{\"conversationItems\":[{\"participantId\":\"p\",\"lexical\":\"five\",\"itn\":\"5\"}]}")
            .get(0)
            .getConversationItems()
            .get(0);

    assertEquals("5", item.getText());
    assertEquals("five", item.getLexical());
    assertNull(item.getMaskedItn());
  }

  @Test
  void withoutId_theLineNamesIt() throws IOException {
    assertEquals(
        List.of("talks.jsonl:1", "talks.jsonl:3"),
        read("{\"conversationItems\":[]}\n\n{\"conversationItems\":[],\"id\":\" \"}").stream()
            .map(Conversation::getId)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                        | a line must be a JSON object",
        "{\"a\"                    | not a JSON object (column 5)",
        "{\"id\":\"x\",\"turns\":[]} | no line of the file has \"conversationItems\"; it has \"id\","
            + " \"turns\"",
        "{\"id\":\"x\",\"conversationItems\":\"y\"} | \"conversationItems\" must be a list",
        "{\"id\":{},\"conversationItems\":[]}"
            + " | \"id\" must be a string, a number or null, and is an object",
        "{\"conversationItems\":[7]}              | conversationItems 1: must be a JSON object",
        "{\"conversationItems\":[{\"text\":\"secret\"}]}"
            + " | conversationItems 1: \"participantId\" must be there",
        "{\"conversationItems\":[{\"participantId\":\"p\",\"text\":[7]}]}"
            + " | conversationItems 1: \"text\" must be a string, a number or null, and is a list",
        "{\"conversationItems\":[{\"participantId\":\"p\",\"text\":\"x\","
            + "\"wordLevelTimings\":[{\"word\":\"x\",\"offset\":1.5}]}]}"
            + " | conversationItems 1: wordLevelTimings 1: \"offset\" must be there and be a whole"
            + " number",
      })
  void brokenLines_areNamedWithTheirPlace_andNotQuoted(String line, String message) {
    UsageException refusal = assertThrows(UsageException.class, () -> read("\n" + line));

    assertEquals(file() + ":2: " + message, refusal.getMessage());
  }

  @Test
  void turnsAndTextsThatAreNullOrLeftOut_areNoneAndBlank() throws IOException {
    List<Conversation> conversations =
        read(
            "{\"id\":\"null\",\"conversationItems\":null}\n{\"id\":\"none\"}\n"
                + "{\"conversationItems\":[{\"participantId\":\"p\",\"text\":null},"
                + "{\"participantId\":\"q\"},{\"participantId\":3,\"text\":7}]}");

    assertEquals(List.of(), conversations.get(0).getConversationItems());
    assertEquals(List.of(), conversations.get(1).getConversationItems());
    assertEquals(
        List.of(
            ConversationItem.of("p", ""),
            ConversationItem.of("q", ""),
            ConversationItem.of("3", "7")),
        conversations.get(2).getConversationItems());
  }

  @Test
  void missingFile_andFilesInTheOutput_areRefused() throws IOException {
    Path file = file();

    UsageException missing =
        assertThrows(UsageException.class, () -> ConversationReader.read(file, Path.of("out")));
    Files.writeString(file, "{}");
    UsageException inOutput =
        assertThrows(UsageException.class, () -> ConversationReader.read(file, folder));

    assertEquals("--conversations " + file + ": no such file", missing.getMessage());
    assertEquals(
        "--conversations " + file + ": lies in --output " + folder + ", which is overwritten",
        inOutput.getMessage());
  }

  @Test
  void bytesThatAreNotUtf8_areNamedWithTheirLine() throws IOException {
    Files.write(
        file(), "{\"conversationItems\":[]}\n\"caf\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));

    UsageException refusal =
        assertThrows(UsageException.class, () -> ConversationReader.read(file(), Path.of("out")));

    assertEquals(file() + ":2: not UTF-8", refusal.getMessage());
  }

  @Test
  void sample_hasConversationsOfTwoAndOfMany_writtenAndSpoken() throws IOException {
    List<Conversation> sample = ConversationReader.readSample();

    assertTrue(sample.size() >= 10, () -> sample.size() + " conversations");
    assertEquals(sample.size(), sample.stream().map(Conversation::getId).distinct().count());
    assertTrue(sample.stream().filter(c -> participants(c) == 2).count() >= 5);
    assertTrue(sample.stream().filter(c -> participants(c) > 2).count() >= 3);
    assertTrue(sample.stream().filter(Conversation::hasTranscript).count() >= 2);
    assertTrue(
        sample.stream()
            .filter(c -> participants(c) == 2)
            .flatMap(c -> c.getConversationItems().stream())
            .allMatch(item -> item.getRole() != null));
  }

  private static long participants(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .map(ConversationItem::getParticipantId)
        .distinct()
        .count();
  }

  private Path file() {
    return folder.resolve("talks.jsonl");
  }

  private List<Conversation> read(String content) throws IOException {
    return ConversationReader.read(Files.writeString(file(), content), Path.of("out"));
  }
}
