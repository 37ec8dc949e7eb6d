package io.languageanalyze.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.internal.chunk.ChunkLayout.Turn;
import io.languageanalyze.internal.input.InputEncoder.Encoded;
import io.languageanalyze.internal.input.InputEncoder.SplitInput;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import io.languageanalyze.model.task.ConversationPiiTask;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Turns of a conversation that are longer than an item may be. */
class LongTurnSplitterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "2024-11-01";

  private static SplitInput splitDocuments(Conversation conversation, Task<?, ?> task)
      throws Exception {
    InputEncoder<Conversation> payload = new ConversationEncoder().forTasks(VERSION, List.of(task));
    assertTrue(payload.hasLongItem(conversation));
    return payload.split(conversation, null, 40_000, 900_000);
  }

  private static List<JsonNode> items(SplitInput splitInput) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    for (Encoded chunk : splitInput.chunks()) {
      JSON.readTree(chunk.json()).get("conversationItems").forEach(items::add);
    }
    return items;
  }

  private static String sentences(int count) {
    return IntStream.range(0, count)
        .mapToObj("Sentence %d is not very long. "::formatted)
        .collect(Collectors.joining());
  }

  @Test
  void longTurn_isSentAsItemsOfItsOwn_inOneJob() throws Exception {
    Conversation conversation =
        Conversation.of(
            "c",
            ConversationItem.of("anna", "Hello."),
            ConversationItem.of("bob", sentences(80)).withRole("Agent").withLanguage("de"),
            ConversationItem.of("anna", "Bye."),
            ConversationItem.of("anna", sentences(40)).withId("2#2"));

    SplitInput splitInput = splitDocuments(conversation, ConversationTasks.pii());

    assertEquals(1, splitInput.chunks().size());
    List<JsonNode> items = items(splitInput);
    assertEquals(
        List.of("1", "2", "2#2#", "2#3", "2#4", "3", "2#2", "2#2#2"),
        items.stream().map(item -> item.get("id").asText()).toList());
    for (JsonNode item : items) {
      assertTrue(item.get("text").asText().length() <= 1_000, item::toString);
    }
    assertEquals("Agent", items.get(2).get("role").asText());
    assertEquals("de", items.get(3).get("language").asText());
    assertEquals("bob", items.get(3).get("participantId").asText());
    assertEquals(List.of("2", "2#2"), splitInput.layout().turns().stream().map(Turn::id).toList());
    assertTrue(items.get(2).get("text").asText().startsWith("Sentence "), "cut at a sentence");
  }

  @Test
  void turn_isAsLongAsAnyJobTakes_whereNobodyAsksForPersonalData() {
    Conversation conversation = Conversation.of("c", ConversationItem.of("anna", sentences(80)));
    InputEncoder<Conversation> payload =
        new ConversationEncoder()
            .forTasks(VERSION, List.of(ConversationTasks.summarization("recap")));

    assertFalse(payload.hasLongItem(conversation));
  }

  @Test
  void turnLongerThanAJob_isSplitToo() throws Exception {
    Conversation conversation = Conversation.of("c", ConversationItem.of("anna", sentences(400)));

    SplitInput splitInput = new ConversationEncoder().split(conversation, null, 5_000, 900_000);

    assertTrue(splitInput.chunks().size() >= 3);
    for (Encoded chunk : splitInput.chunks()) {
      assertTrue(chunk.textElements() <= 5_000);
    }
  }

  @Test
  void transcriptWithNamedMasks_isSentWhole_sinceTheirPlacesInItsOtherFormsAreUnknown()
      throws Exception {
    String text = sentences(80);
    ConversationItem written = ConversationItem.of("anna", text);
    ConversationPiiTask named =
        ConversationTasks.pii().withRedactionPolicy(RedactionPolicy.entityMask());

    assertTrue(splitDocuments(Conversation.of("c", written.withItn(text)), named).isWhole());
    assertFalse(splitDocuments(Conversation.of("c", written), named).isWhole());
  }

  @Test
  void transcript_isCutWhereAllFormsAgree_andEachChunkHasTheTimesOfItsWords() throws Exception {
    StringBuilder text = new StringBuilder();
    StringBuilder lexical = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("My number is 555-").append(1000 + i).append(", do call. ");
      lexical.append("my number is five five five ").append(spoken(1000 + i)).append("do call ");
    }
    List<WordTiming> timings = new ArrayList<>();
    for (String word : lexical.toString().strip().split(" ", -1)) {
      timings.add(WordTiming.of(word, 10L * timings.size(), 10));
    }
    Conversation conversation =
        Conversation.of(
            "c",
            ConversationItem.of("anna", text.toString())
                .withLexical(lexical.toString())
                .withWordLevelTimings(timings)
                .withTiming(AudioTiming.of(0, 10L * timings.size())));

    List<JsonNode> items = items(splitDocuments(conversation, ConversationTasks.pii()));

    assertTrue(items.size() > 2);
    for (JsonNode item : items) {
      String form = item.get("lexical").asText();
      assertTrue(form.length() <= 1_000);
      List<String> sentTexts = item.get("wordLevelTimings").findValuesAsText("word");
      assertEquals(List.of(form.strip().split(" ", -1)), sentTexts);
      assertEquals(
          item.get("wordLevelTimings").get(0).get("offset"),
          item.get("conversationItemLevelTiming").get("offset"));
      assertEquals(
          10L * sentTexts.size(), item.get("conversationItemLevelTiming").get("duration").asLong());
      assertEquals(
          count(item.get("text").asText(), "do call"), count(form, "do call"), item::toString);
      assertFalse(item.get("text").asText().startsWith("555"), "begins with a number");
    }
  }

  private static String spoken(int number) {
    return String.valueOf(number)
        .chars()
        .mapToObj(
            digit ->
                List.of(
                            "oh", "one", "two", "three", "four", "five", "six", "seven", "eight",
                            "nine")
                        .get(digit - '0')
                    + " ")
        .collect(Collectors.joining());
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length;
  }

  @Test
  void turnWhoseFormsHaveNothingInCommon_isSentWhole() throws Exception {
    Conversation conversation =
        Conversation.of(
            "c",
            ConversationItem.of("anna", "one ".repeat(400)).withLexical("eins ".repeat(400)),
            ConversationItem.of("anna", "one ".repeat(400))
                .withLexical("one ".repeat(400))
                .withWordLevelTimings(List.of(WordTiming.of("one", 0, 1))));

    SplitInput splitInput = splitDocuments(conversation, ConversationTasks.pii());

    assertEquals(2, items(splitInput).size());
    assertTrue(splitInput.isWhole());
  }
}
