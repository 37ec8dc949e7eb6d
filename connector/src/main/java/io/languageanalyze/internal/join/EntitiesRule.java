package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Entities of all parts; at a seam each is told once. */
final class EntitiesRule implements JoinRule {

  private static final long serialVersionUID = 1L;

  static final String ENTITIES = "entities";

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    ArrayNode all = joined.putArray(ENTITIES);
    for (Seam.Told told : told(parts, ENTITIES)) {
      told.found().forEach(each -> all.add(each.json()));
    }
  }

  /** What is told of the list {@code name} of each part. */
  static List<Seam.Told> told(List<PartAnswer> parts, String name) throws OddAnswerException {
    List<List<Found>> found = new ArrayList<>();
    for (PartAnswer part : parts) {
      found.add(Found.in(part, name));
    }
    return Seam.between(parts, found);
  }
}
