package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import java.util.List;
import java.util.Set;

/** Merges entities: the entities of all chunks, those in an overlap once. */
final class EntitiesRule implements MergeRule<ChunkFindings> {

  private static final String ENTITIES = "entities";

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES);
  }

  @Override
  public ChunkFindings read(ChunkResult chunk) throws MalformedResultException {
    return new ChunkFindings(chunk, chunk.items(ENTITIES));
  }

  @Override
  public void merge(List<ChunkFindings> chunks, ObjectNode whole) {
    ArrayNode entities = whole.putArray(ENTITIES);
    new Overlaps(chunks).kept().forEach(item -> entities.add(item.moved()));
  }
}
