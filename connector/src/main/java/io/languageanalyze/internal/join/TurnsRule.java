package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is said of each turn of a conversation, in order. */
final class TurnsRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String ITEMS = "conversationItems";

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    ArrayNode all = joined.putArray(ITEMS);
    for (PartAnswer part : parts) {
      Found.list(part, part.json(), ITEMS).forEach(all::add);
    }
  }
}
