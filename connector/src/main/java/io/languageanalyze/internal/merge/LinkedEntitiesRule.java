package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges linked entities: each entity once, with its matches in all chunks, those in an overlap
 * once.
 */
final class LinkedEntitiesRule implements MergeRule<LinkedEntitiesRule.ParsedLinks> {

  private static final String ENTITIES = "entities";
  private static final String MATCHES = "matches";

  /** An entity of one chunk. */
  record Entity(ObjectNode node, List<Item> matches) {}

  /** The entities of one chunk. */
  record ParsedLinks(ChunkResult chunk, List<Entity> entities) {

    ChunkFindings matches() {
      return new ChunkFindings(
          chunk, entities.stream().flatMap(each -> each.matches().stream()).toList());
    }
  }

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES);
  }

  @Override
  public ParsedLinks read(ChunkResult chunk) throws MalformedResultException {
    List<Entity> entities = new ArrayList<>();
    for (ObjectNode entity : chunk.objects(ENTITIES)) {
      entities.add(new Entity(entity, chunk.items(entity, MATCHES)));
    }
    return new ParsedLinks(chunk, entities);
  }

  @Override
  public void merge(List<ParsedLinks> chunks, ObjectNode whole) {
    Overlaps overlaps = new Overlaps(chunks.stream().map(ParsedLinks::matches).toList());
    Map<List<String>, Entity> merged = new LinkedHashMap<>();
    for (int i = 0; i < chunks.size(); i++) {
      for (Entity entity : chunks.get(i).entities()) {
        for (Item match : entity.matches()) {
          if (overlaps.keeps(i, match.span())) {
            merged
                .computeIfAbsent(
                    identity(entity.node()), id -> new Entity(entity.node(), new ArrayList<>()))
                .matches()
                .add(match);
          }
        }
      }
    }
    ArrayNode entities = whole.putArray(ENTITIES);
    for (Entity entity : merged.values()) {
      entity.matches().sort(Comparator.comparingInt(match -> match.span().start()));
      ArrayNode matches = entity.node().putArray(MATCHES);
      entity.matches().forEach(match -> matches.add(match.moved()));
      entities.add(entity.node());
    }
  }

  // The id is the title of an article, which is unique only within a language.
  private static List<String> identity(ObjectNode entity) {
    for (String name : List.of("id", "url", "name")) {
      if (entity.path(name).isTextual()) {
        return List.of(entity.path("language").asText(), name, entity.path(name).textValue());
      }
    }
    return List.of(entity.path("language").asText());
  }
}
