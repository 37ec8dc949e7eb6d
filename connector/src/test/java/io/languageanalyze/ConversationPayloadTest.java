package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class ConversationPayloadTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConversationPayload payload = new ConversationPayload();

  @Test
  void writtenTalk_hasTheModalityText_andItemsNumberedFromOne() throws Exception {
    Conversation talk =
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
        talk,
        null);
  }

  @Test
  void anythingSpoken_makesATranscript_inWhichEveryFormIsWritten() throws Exception {
    Conversation talk =
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
        talk,
        null);
  }

  @Test
  void language_isTheConversations_elseTheDefault_elseEnglish() throws Exception {
    Conversation talk = Conversation.of("c", ConversationItem.of("a", "b"));

    assertEquals("en", written(talk, null).get("language").asText());
    assertEquals("de", written(talk, "de").get("language").asText());
    assertEquals("fr", written(talk.withLanguage("fr"), "de").get("language").asText());
  }

  @Test
  void textElements_areThoseOfTheLongestFormOfEachTurn() {
    Conversation talk =
        Conversation.of(
            "c",
            ConversationItem.of("a", "555").withLexical("five five five").withItn("555"),
            ConversationItem.of("b", "e\u0301a"));

    assertEquals(14 + 2, payload.textElements(talk));
  }

  private void assertWritten(String json, Conversation talk, @Nullable String defaultLanguage)
      throws Exception {
    assertEquals(JSON.readTree(json), written(talk, defaultLanguage));
  }

  private JsonNode written(Conversation talk, @Nullable String defaultLanguage) throws Exception {
    return JSON.readTree(payload.encode(talk, defaultLanguage));
  }
}
