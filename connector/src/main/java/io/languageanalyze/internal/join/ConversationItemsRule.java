package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Of a divided conversation: the items of all parts, in their order. */
final class ConversationItemsRule implements Rule<List<ObjectNode>> {

  private static final String ITEMS = "conversationItems";

  @Override
  public Set<String> members() {
    return Set.of(ITEMS);
  }

  @Override
  public List<ObjectNode> read(Part part) throws OddAnswerException {
    return part.objects(ITEMS);
  }

  @Override
  public void join(List<List<ObjectNode>> parts, ObjectNode whole) {
    ArrayNode items = whole.putArray(ITEMS);
    parts.forEach(items::addAll);
  }
}
