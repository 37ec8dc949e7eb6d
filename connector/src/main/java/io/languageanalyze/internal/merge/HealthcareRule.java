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
 * Merges healthcare results: the entities of all chunks, those in an overlap once, and the
 * relations between the kept entities. FHIR bundles become the entries of one bundle.
 */
final class HealthcareRule implements MergeRule<HealthcareRule.ParsedHealthcare> {

  private static final String ENTITIES = "entities";
  private static final String RELATIONS = "relations";
  private static final String BUNDLE = "fhirBundle";
  private static final String REF = "ref";

  /** A relation of one chunk, with its members. */
  record Relation(ObjectNode node, List<ObjectNode> members) {}

  /** The parsed result of one chunk. */
  record ParsedHealthcare(
      ChunkFindings found, List<Relation> relations, @Nullable JsonNode bundle) {}

  /** The key by which two relations are equal. */
  private record RelationKey(String type, List<String> refsAndRoles) {}

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES, RELATIONS, BUNDLE);
  }

  @Override
  public ParsedHealthcare read(ChunkResult chunk) throws MalformedResultException {
    List<Relation> relations = new ArrayList<>();
    for (ObjectNode relation : chunk.objects(RELATIONS)) {
      List<ObjectNode> members = chunk.objects(relation, ENTITIES);
      for (ObjectNode member : members) {
        chunk.text(member, REF);
      }
      relations.add(new Relation(relation, members));
    }
    JsonNode bundle = chunk.result().path(BUNDLE);
    return new ParsedHealthcare(
        new ChunkFindings(chunk, chunk.items(ENTITIES)),
        relations,
        bundle.isMissingNode() || bundle.isNull() ? null : bundle);
  }

  @Override
  public void merge(List<ParsedHealthcare> chunks, ObjectNode whole) {
    List<ChunkFindings> found = chunks.stream().map(ParsedHealthcare::found).toList();
    Overlaps overlaps = new Overlaps(found);
    ReferenceRemapper references =
        new ReferenceRemapper(
            ENTITIES,
            found,
            overlaps,
            item -> List.of(item.span(), item.node().path("category").asText()));
    ArrayNode entities = whole.putArray(ENTITIES);
    ArrayNode relations = whole.putArray(RELATIONS);
    Set<RelationKey> seen = new HashSet<>();
    for (int i = 0; i < chunks.size(); i++) {
      overlaps.kept(i).forEach(item -> entities.add(item.moved()));
      for (Relation relation : chunks.get(i).relations()) {
        RelationKey key = move(relation, i, references);
        if (key != null && seen.add(key)) {
          relations.add(relation.node());
        }
      }
    }
    putBundle(
        chunks.stream().map(ParsedHealthcare::bundle).filter(bundle -> bundle != null).toList(),
        whole);
  }

  private static @Nullable RelationKey move(
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
    return new RelationKey(relation.node().path("relationType").asText(), refsAndRoles);
  }

  // Resources of different chunks may have equal ids, so the bundles are kept separate.
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
