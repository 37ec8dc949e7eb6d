package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Linked entities of all parts; those with the same language and id are one, with the matches of
 * all parts. At a seam each match is told once; an entity without any is left out.
 */
final class LinkedEntitiesRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String ENTITIES = "entities";
  private static final String MATCHES = "matches";

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    IdentityHashMap<ObjectNode, ObjectNode> entities = new IdentityHashMap<>();
    List<List<Found>> found = new ArrayList<>();
    for (PartAnswer part : parts) {
      found.add(matches(part, entities));
    }
    Map<List<String>, ArrayNode> known = new HashMap<>();
    ArrayNode all = joined.putArray(ENTITIES);
    for (Seam.Told told : Seam.between(parts, found)) {
      for (Found match : told.found()) {
        ObjectNode entity = Objects.requireNonNull(entities.get(match.json()));
        known
            .computeIfAbsent(
                identity(entity),
                any -> {
                  all.add(entity);
                  return entity.putArray(MATCHES);
                })
            .add(match.json());
      }
    }
  }

  // Notes whose match each is.
  private static List<Found> matches(
      PartAnswer part, IdentityHashMap<ObjectNode, ObjectNode> entities) throws OddAnswerException {
    List<Found> matches = new ArrayList<>();
    for (JsonNode entity : Found.list(part, part.json(), ENTITIES)) {
      if (!(entity instanceof ObjectNode object)) {
        throw new OddAnswerException(part, "something in entities is no object");
      }
      for (Found match : Found.in(part, object, MATCHES)) {
        entities.put(match.json(), object);
        matches.add(match);
      }
    }
    return matches;
  }

  private static List<String> identity(ObjectNode entity) {
    for (String name : List.of("id", "url", "name")) {
      String value = entity.path(name).asText("");
      if (!value.isEmpty()) {
        return List.of(entity.path("language").asText(""), name, value);
      }
    }
    return List.of(entity.toString());
  }
}
