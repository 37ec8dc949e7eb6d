package io.languageanalyze.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.input.InputEncoder.Encoded;
import io.languageanalyze.internal.input.InputEncoder.SplitInput;
import io.languageanalyze.internal.input.InputEncoder.UnsplittableException;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class ConversationEncoderTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConversationEncoder payload = new ConversationEncoder();

  @Test
  void writtenConversation_hasTheModalityText_andItemsNumberedFromOne() throws Exception {
    Conversation conversation =
        Conversation.of(
                "call-17",
                ConversationItem.of("agent", "How can I help?").withRole("Agent"),
                ConversationItem.of("anna", "Mein Router ist tot.")
                    .withId("turn-b")
                    .withLanguage("de"))
            .withDomain("generic");

    assertWritten(
        """
        {"language":"en","modality":"text","domain":"generic","conversationItems":[
          {"id":"1","participantId":"agent","role":"Agent","text":"How can I help?"},
          {"id":"turn-b","participantId":"anna","language":"de","text":"Mein Router ist tot."}]}""",
        conversation,
        null);
  }

  @Test
  void anythingSpoken_makesATranscript_inWhichEveryFormIsWritten() throws Exception {
    Conversation conversation =
        Conversation.of(
            "call-18",
            ConversationItem.of("agent", "Dial 5.").withTiming(AudioTiming.of(0, 20_000_000)),
            ConversationItem.of("anna", "OK.")
                .withLexical("ok")
                .withItn("ok")
                .withMaskedItn("ok")
                .withWordLevelTimings(List.of(WordTiming.of("ok", 390_000, 5_000_000_000L))));

    assertWritten(
        """
        {"language":"en","modality":"transcript","conversationItems":[
          {"id":"1","participantId":"agent","text":"Dial 5.","lexical":"","itn":"","maskedItn":"",
           "conversationItemLevelTiming":{"offset":0,"duration":20000000}},
          {"id":"2","participantId":"anna","text":"OK.","lexical":"ok","itn":"ok","maskedItn":"ok",
           "wordLevelTimings":[{"word":"ok","offset":390000,"duration":5000000000}]}]}""",
        conversation,
        null);
  }

  @Test
  void language_isTheConversations_elseTheDefault_elseEnglish() throws Exception {
    Conversation conversation = Conversation.of("c", ConversationItem.of("a", "b"));

    assertEquals("en", written(conversation, null).get("language").asText());
    assertEquals("de", written(conversation, "de").get("language").asText());
    assertEquals("fr", written(conversation.withLanguage("fr"), "de").get("language").asText());
  }

  @Test
  void textElements_areThoseOfTheLongestFormOfEachTurn() {
    Conversation conversation =
        Conversation.of(
            "c",
            ConversationItem.of("a", "555").withLexical("five five five").withItn("555"),
            ConversationItem.of("b", "e\u0301a"));

    assertEquals(14 + 2, payload.textElements(conversation));
  }

  @Test
  void longConversation_isSplitBetweenTurns_whichKeepTheirPlaces_andTheModalityOfTheWhole()
      throws Exception {
    Conversation conversation =
        Conversation.of(
                "c",
                ConversationItem.of("agent", "a".repeat(30)),
                ConversationItem.of("anna", "b".repeat(30)).withId("turn-b"),
                ConversationItem.of("agent", "c".repeat(30)),
                ConversationItem.of("anna", "d").withLexical("d".repeat(30)))
            .withLanguage("de");

    SplitInput splitInput = payload.split(conversation, null, 70, 10_000);

    List<JsonNode> chunks = new ArrayList<>();
    for (Encoded chunk : splitInput.chunks()) {
      assertEquals(60, chunk.textElements());
      chunks.add(JSON.readTree(chunk.json()));
    }
    assertEquals(2, chunks.size());
    for (JsonNode chunk : chunks) {
      assertEquals("de", chunk.get("language").asText());
      assertEquals("transcript", chunk.get("modality").asText());
    }
    assertEquals(List.of("1", "turn-b"), ids(chunks.get(0)));
    assertEquals(List.of("3", "4"), ids(chunks.get(1)));
    assertEquals(
        List.of(
            new ChunkLayout.Entry(new Offset(0, 0, 0), new Offset(60, 60, 60), null),
            new ChunkLayout.Entry(new Offset(60, 60, 60), new Offset(120, 120, 120), null)),
        splitInput.layout().entries());
  }

  @Test
  void parts_areWithinTheBytes() throws Exception {
    Conversation conversation =
        Conversation.of(
            "c",
            IntStream.range(0, 50).mapToObj(i -> ConversationItem.of("p", "\"ü" + i)).toList());

    SplitInput splitInput = payload.split(conversation, null, 1_000, 500);

    assertTrue(splitInput.chunks().size() > 3);
    for (Encoded chunk : splitInput.chunks()) {
      assertTrue(chunk.json().length <= 500, chunk.json().length + " bytes");
    }
  }

  @Test
  void turnThatFitsIntoNoJob_isNamed() {
    Conversation conversation =
        Conversation.of(
            "c",
            ConversationItem.of("a", "x".repeat(250)),
            ConversationItem.of("b", "x" + "\u0301".repeat(9_000)));

    UnsplittableException e =
        assertThrows(
            UnsplittableException.class, () -> payload.split(conversation, null, 100, 10_000));

    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("cannot be split: item 2 alone has 1 text"), message);
  }

  private static List<String> ids(JsonNode chunk) {
    return chunk.get("conversationItems").findValuesAsText("id");
  }

  private void assertWritten(
      String json, Conversation conversation, @Nullable String defaultLanguage) throws Exception {
    assertEquals(JSON.readTree(json), written(conversation, defaultLanguage));
  }

  private JsonNode written(Conversation conversation, @Nullable String defaultLanguage)
      throws Exception {
    return JSON.readTree(payload.encode(conversation, defaultLanguage));
  }
}
