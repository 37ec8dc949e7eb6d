package io.languageanalyze.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.languageanalyze.internal.input.ConversationEncoder;
import io.languageanalyze.model.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Conversations that others sent to the service, or that the specification sends, can be said. */
class ConversationEncoderRecordedTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new ParameterNamesModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Test
  void everyConversation_isWrittenAsItWas() throws Exception {
    Path shared = Path.of(System.getProperty("shared.dir", "../shared"), "azure-language");
    Assumptions.assumeTrue(
        Files.isDirectory(shared), "recorded traffic is not at " + shared + ": skipped");
    try (Stream<Path> files = Files.walk(shared)) {
      assertWrittenAsTheyWere(
          16, files.filter(f -> f.toString().endsWith(".json")).sorted().toList());
    }
  }

  @Test
  void everyConversationSentToTheEmulator_isWrittenAsItWas() throws Exception {
    assertWrittenAsTheyWere(5, RecordingSource.EMULATOR.files());
  }

  private static void assertWrittenAsTheyWere(int conversations, List<Path> files)
      throws Exception {
    List<JsonNode> sent = conversations(files);
    for (JsonNode each : sent) {
      Conversation conversation = MAPPER.treeToValue(each, Conversation.class);

      byte[] written = new ConversationEncoder().encode(conversation, null);

      assertEquals(expected(each), MAPPER.readTree(written));
    }
    assertEquals(conversations, sent.size());
  }

  // The id is the job's business; an item says nothing of a modality that is its conversation's;
  // a form that a transcript lacks is sent empty.
  private static JsonNode expected(JsonNode sent) {
    ObjectNode expected = sent.deepCopy();
    expected.remove("id");
    boolean transcript = sent.get("modality").asText().equals("transcript");
    for (JsonNode item : expected.get("conversationItems")) {
      ((ObjectNode) item).remove("modality");
      for (String form : transcript ? List.of("lexical", "itn", "maskedItn") : List.<String>of()) {
        if (!item.has(form)) {
          ((ObjectNode) item).put(form, "");
        }
      }
    }
    return expected;
  }

  private static List<JsonNode> conversations(List<Path> files) throws IOException {
    List<JsonNode> conversations = new ArrayList<>();
    for (Path file : files) {
      for (JsonNode input : MAPPER.readTree(Files.readAllBytes(file)).findValues("analysisInput")) {
        input.path("conversations").forEach(conversations::add);
      }
    }
    return conversations;
  }
}
