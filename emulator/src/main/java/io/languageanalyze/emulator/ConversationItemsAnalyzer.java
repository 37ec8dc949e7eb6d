package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Finds nothing in any item of a conversation: every item comes back with its text unredacted, no
 * entities and a neutral mood.
 */
final class ConversationItemsAnalyzer implements TaskAnalyzer {
  private static final List<String> FORMS = List.of("itn", "lexical", "maskedItn", "text");

  @Override
  public void analyze(TaskInput input, ObjectNode answer) {
    ArrayNode items = answer.putArray("conversationItems");
    boolean sentiment = input.parameters().has("predictionSource");
    for (JsonNode item : input.source().path("conversationItems")) {
      ObjectNode result = items.addObject();
      result.set("id", item.path("id"));
      if (sentiment) {
        result.set("participantId", item.path("participantId"));
        result.put("sentiment", "neutral");
        result
            .putObject("confidenceScores")
            .put("positive", 0.0)
            .put("neutral", 1.0)
            .put("negative", 0.0);
        continue;
      }
      ObjectNode redacted = result.putObject("redactedContent");
      FORMS.stream().filter(item::has).forEach(form -> redacted.set(form, item.path(form)));
      result.putArray("entities");
    }
  }
}
