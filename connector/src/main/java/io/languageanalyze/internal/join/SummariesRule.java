package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Part.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of a divided document or conversation: the summaries of all parts, each with the number of its
 * part.
 */
final class SummariesRule implements Rule<SummariesRule.Told> {

  private static final String SUMMARIES = "summaries";

  // Those of a conversation count from the start of a turn.
  private final boolean hasPlaces;

  SummariesRule(boolean hasPlaces) {
    this.hasPlaces = hasPlaces;
  }

  record Told(int number, List<ObjectNode> summaries, List<Item> contexts) {}

  @Override
  public Set<String> members() {
    return Set.of(SUMMARIES);
  }

  @Override
  public Told read(Part part) throws OddAnswerException {
    List<ObjectNode> summaries = part.objects(SUMMARIES);
    List<Item> contexts = new ArrayList<>();
    if (hasPlaces) {
      for (ObjectNode summary : summaries) {
        contexts.addAll(part.items(summary, "contexts"));
      }
    }
    return new Told(part.number(), summaries, contexts);
  }

  @Override
  public void join(List<Told> parts, ObjectNode whole) {
    ArrayNode all = whole.putArray(SUMMARIES);
    for (Told part : parts) {
      part.contexts().forEach(Item::moved);
      part.summaries().forEach(summary -> all.add(summary.put("part", part.number())));
    }
  }
}
