package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Layout.Chunk;
import io.languageanalyze.internal.join.Layout.Turn;
import io.languageanalyze.internal.join.TurnMerge.Answered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Of a divided conversation: the items of all parts, in their order. The chunks of a turn become
 * one item again.
 */
final class ConversationItemsRule implements Rule<ConversationItemsRule.Read> {

  private static final String ITEMS = "conversationItems";

  private final Layout layout;
  private final Map<String, Object> parameters;
  private final Map<String, Turn> turns = new HashMap<>();

  ConversationItemsRule(Layout layout, Map<String, Object> parameters) {
    this.layout = layout;
    this.parameters = parameters;
    for (Turn turn : layout.turns()) {
      for (Chunk chunk : turn.chunks()) {
        if (chunk.item() != null) {
          turns.put(chunk.item(), turn);
        }
      }
    }
  }

  record Read(Part part, List<ObjectNode> items) {}

  @Override
  public Set<String> members() {
    return Set.of(ITEMS);
  }

  @Override
  public Read read(Part part) throws OddAnswerException {
    return new Read(part, part.objects(ITEMS));
  }

  @Override
  public void join(List<Read> parts, ObjectNode whole) throws OddAnswerException {
    Map<String, Answered> chunks = new HashMap<>();
    for (Read read : parts) {
      read.items().forEach(item -> chunks.put(id(item), new Answered(read.part(), item)));
    }
    boolean complete = parts.size() == layout.parts().size();
    Set<Turn> done = new HashSet<>();
    ArrayNode items = whole.putArray(ITEMS);
    for (Read read : parts) {
      for (ObjectNode item : read.items()) {
        Turn turn = turns.get(id(item));
        if (turn == null) {
          items.add(item);
        } else if (done.add(turn)) {
          List<@Nullable Answered> answers = answered(turn, chunks, read.part(), complete);
          items.add(new TurnMerge(turn, answers, parameters).item(read.part(), item));
        }
      }
    }
  }

  // Null for a chunk without an answer: it is blank, or in a part that failed.
  private static List<@Nullable Answered> answered(
      Turn turn, Map<String, Answered> chunks, Part part, boolean complete)
      throws OddAnswerException {
    List<@Nullable Answered> answered = new ArrayList<>();
    for (Chunk chunk : turn.chunks()) {
      Answered answer = chunk.item() == null ? null : chunks.get(chunk.item());
      if (complete && answer == null && chunk.item() != null) {
        throw part.odd("a piece of a turn is missing");
      }
      answered.add(answer);
    }
    return answered;
  }

  private static String id(ObjectNode item) {
    return item.path("id").asText();
  }
}
