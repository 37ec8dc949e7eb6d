package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.join.Layout.Turn;
import io.languageanalyze.internal.join.Part.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of a divided document or conversation: the summaries of all parts, each with the number of its
 * part.
 */
final class SummariesRule implements Rule<SummariesRule.Told> {

  private static final String SUMMARIES = "summaries";
  private static final String CONTEXTS = "contexts";
  private static final String ITEM = "conversationItemId";
  private static final String FORM = "text";

  // Those of a conversation count from the start of a turn.
  private final boolean hasPlaces;
  // A conversation of which only turns were divided is answered in one piece.
  private final boolean hasNumbers;
  private final Map<String, InTurn> chunks = new HashMap<>();

  /** Of texts. */
  SummariesRule() {
    hasPlaces = true;
    hasNumbers = true;
  }

  /** Of a conversation. */
  SummariesRule(Layout layout) {
    hasPlaces = false;
    hasNumbers = layout.parts().size() > 1;
    for (Turn turn : layout.turns()) {
      for (Layout.Chunk chunk : turn.chunks()) {
        Stretch stretch = chunk.forms().get(FORM);
        if (chunk.item() != null && stretch != null) {
          chunks.put(chunk.item(), new InTurn(turn.id(), stretch));
        }
      }
    }
  }

  /** Where in a turn a chunk of it is. */
  private record InTurn(String turn, Stretch stretch) {}

  record Told(Part part, List<ObjectNode> summaries, List<Item> contexts) {}

  @Override
  public Set<String> members() {
    return Set.of(SUMMARIES);
  }

  @Override
  public Told read(Part part) throws OddAnswerException {
    List<ObjectNode> summaries = part.objects(SUMMARIES);
    List<Item> contexts = new ArrayList<>();
    if (hasPlaces || !chunks.isEmpty()) {
      for (ObjectNode summary : summaries) {
        contexts.addAll(part.items(summary, CONTEXTS));
      }
    }
    return new Told(part, summaries, contexts);
  }

  @Override
  public void join(List<Told> parts, ObjectNode whole) {
    ArrayNode all = whole.putArray(SUMMARIES);
    for (Told told : parts) {
      told.contexts().forEach(context -> move(context, told.part()));
      for (ObjectNode summary : told.summaries()) {
        all.add(hasNumbers ? summary.put("part", told.part().number()) : summary);
      }
    }
  }

  private void move(Item context, Part part) {
    if (hasPlaces) {
      context.moved();
      return;
    }
    ObjectNode node = context.node();
    InTurn chunk = chunks.get(node.path(ITEM).asText());
    if (chunk != null) {
      node.put(ITEM, chunk.turn());
      node.put("offset", node.path("offset").intValue() + part.unit().of(chunk.stretch().start()));
    }
  }
}
