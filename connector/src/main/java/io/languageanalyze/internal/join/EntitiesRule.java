package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Seams.Found;
import java.util.List;
import java.util.Set;

/** Of a divided document: the entities of all parts, those of a repeated sentence once. */
final class EntitiesRule implements Rule<Found> {

  private static final String ENTITIES = "entities";

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES);
  }

  @Override
  public Found read(Part part) throws OddAnswerException {
    return new Found(part, part.items(ENTITIES));
  }

  @Override
  public void join(List<Found> parts, ObjectNode whole) {
    ArrayNode entities = whole.putArray(ENTITIES);
    new Seams(parts).kept().forEach(item -> entities.add(item.moved()));
  }
}
