package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The turns of a conversation.
 *
 * @param turns in their order
 */
record ConversationTurns(List<Turn> turns) {

  /** The items of {@code conversation}, whose texts stand in its text one on a line. */
  static ConversationTurns of(JsonNode conversation) {
    List<Turn> turns = new ArrayList<>();
    int start = 0;
    for (JsonNode item : conversation.path("conversationItems")) {
      String text = item.path("text").asText();
      String role = item.path("role").asText();
      String speaker = role.isEmpty() ? item.path("participantId").asText() : role;
      turns.add(
          new Turn(
              item.path("id").asText(),
              capitalized(speaker),
              new Span(start, start + text.length()),
              new DocumentText(text)));
      start += text.length() + 1;
    }
    return new ConversationTurns(turns);
  }

  /** The speaker who has the problem: not an agent; the first of them. */
  String customer() {
    return turns.stream()
        .filter(turn -> !turn.isAgent())
        .findFirst()
        .orElse(turns.get(0))
        .speaker();
  }

  static String capitalized(String speaker) {
    return speaker.isEmpty()
        ? speaker
        : speaker.substring(0, 1).toUpperCase(Locale.ROOT) + speaker.substring(1);
  }

  /**
   * What one participant said at a time.
   *
   * @param id the item's id
   * @param speaker the role, or who it is
   * @param span where it is in the text of the whole conversation
   * @param text what was said
   */
  record Turn(String id, String speaker, Span span, DocumentText text) {
    boolean isAgent() {
      return speaker.toLowerCase(Locale.ROOT).startsWith("agent");
    }
  }
}
