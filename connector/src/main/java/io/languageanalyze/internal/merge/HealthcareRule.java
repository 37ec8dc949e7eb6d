package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Of a split document: the entities of all chunks, those of a repeated sentence once, and the
 * relations between those that stay. FHIR bundles become the entries of a bundle.
 */
final class HealthcareRule implements MergeRule<HealthcareRule.Read> {

  private static final String ENTITIES = "entities";
  private static final String RELATIONS = "relations";
  private static final String BUNDLE = "fhirBundle";
  private static final String REF = "ref";

  /** A relation of one part, with those that have a part in it. */
  record Relation(ObjectNode node, List<ObjectNode> members) {}

  /** What one part says. */
  record Read(ChunkFindings found, List<Relation> relations, @Nullable JsonNode bundle) {}

  /** What makes two relations the same. */
  private record Meaning(String type, List<String> refsAndRoles) {}

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES, RELATIONS, BUNDLE);
  }

  @Override
  public Read read(ChunkResult chunk) throws MalformedResultException {
    List<Relation> relations = new ArrayList<>();
    for (ObjectNode relation : chunk.objects(RELATIONS)) {
      List<ObjectNode> members = chunk.objects(relation, ENTITIES);
      for (ObjectNode member : members) {
        chunk.text(member, REF);
      }
      relations.add(new Relation(relation, members));
    }
    JsonNode bundle = chunk.taskOutcome().path(BUNDLE);
    return new Read(
        new ChunkFindings(chunk, chunk.items(ENTITIES)),
        relations,
        bundle.isMissingNode() || bundle.isNull() ? null : bundle);
  }

  @Override
  public void merge(List<Read> chunks, ObjectNode whole) {
    List<ChunkFindings> found = chunks.stream().map(Read::found).toList();
    Overlaps overlaps = new Overlaps(found);
    ReferenceRemapper references =
        new ReferenceRemapper(
            ENTITIES,
            found,
            overlaps,
            item -> List.of(item.span(), item.node().path("category").asText()));
    ArrayNode entities = whole.putArray(ENTITIES);
    ArrayNode relations = whole.putArray(RELATIONS);
    Set<Meaning> seen = new HashSet<>();
    for (int i = 0; i < chunks.size(); i++) {
      overlaps.kept(i).forEach(item -> entities.add(item.moved()));
      for (Relation relation : chunks.get(i).relations()) {
        Meaning meaning = move(relation, i, references);
        if (meaning != null && seen.add(meaning)) {
          relations.add(relation.node());
        }
      }
    }
    putBundle(chunks.stream().map(Read::bundle).filter(bundle -> bundle != null).toList(), whole);
  }

  private static @Nullable Meaning move(
      Relation relation, int chunk, ReferenceRemapper references) {
    List<String> refsAndRoles = new ArrayList<>();
    for (ObjectNode member : relation.members()) {
      String ref = references.moved(chunk, member.path(REF).textValue());
      if (ref == null) {
        return null;
      }
      member.put(REF, ref);
      refsAndRoles.add(ref);
      refsAndRoles.add(member.path("role").asText());
    }
    return new Meaning(relation.node().path("relationType").asText(), refsAndRoles);
  }

  // Ids of the chunks' own resources may be equal: each bundle stays a world of its own.
  private static void putBundle(List<@Nullable JsonNode> bundles, ObjectNode whole) {
    if (bundles.size() == 1) {
      whole.set(BUNDLE, bundles.get(0));
    } else if (bundles.size() > 1) {
      ObjectNode all = whole.putObject(BUNDLE);
      all.put("resourceType", "Bundle").put("type", "collection");
      ArrayNode entries = all.putArray("entry");
      bundles.forEach(bundle -> entries.addObject().set("resource", bundle));
    }
  }
}
