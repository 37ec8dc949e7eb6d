package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Seams.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Of a divided document: the entities of all parts, those of a repeated sentence once, and the
 * relations between those that stay. FHIR bundles become the entries of a bundle.
 */
final class HealthcareRule implements Rule<HealthcareRule.Read> {

  private static final String ENTITIES = "entities";
  private static final String RELATIONS = "relations";
  private static final String BUNDLE = "fhirBundle";
  private static final String REF = "ref";

  /** A relation of one part, with those that have a part in it. */
  record Relation(ObjectNode node, List<ObjectNode> members) {}

  /** What one part says. */
  record Read(Found found, List<Relation> relations, @Nullable JsonNode bundle) {}

  /** What makes two relations the same. */
  private record Meaning(String type, List<String> refsAndRoles) {}

  @Override
  public Set<String> members() {
    return Set.of(ENTITIES, RELATIONS, BUNDLE);
  }

  @Override
  public Read read(Part part) throws OddAnswerException {
    List<Relation> relations = new ArrayList<>();
    for (ObjectNode relation : part.objects(RELATIONS)) {
      List<ObjectNode> members = part.objects(relation, ENTITIES);
      for (ObjectNode member : members) {
        part.text(member, REF);
      }
      relations.add(new Relation(relation, members));
    }
    JsonNode bundle = part.answer().path(BUNDLE);
    return new Read(
        new Found(part, part.items(ENTITIES)),
        relations,
        bundle.isMissingNode() || bundle.isNull() ? null : bundle);
  }

  @Override
  public void join(List<Read> parts, ObjectNode whole) {
    List<Found> found = parts.stream().map(Read::found).toList();
    Seams seams = new Seams(found);
    References references =
        new References(
            ENTITIES,
            found,
            seams,
            item -> List.of(item.span(), item.node().path("category").asText()));
    ArrayNode entities = whole.putArray(ENTITIES);
    ArrayNode relations = whole.putArray(RELATIONS);
    Set<Meaning> seen = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      seams.kept(i).forEach(item -> entities.add(item.moved()));
      for (Relation relation : parts.get(i).relations()) {
        Meaning meaning = move(relation, i, references);
        if (meaning != null && seen.add(meaning)) {
          relations.add(relation.node());
        }
      }
    }
    putBundle(parts.stream().map(Read::bundle).filter(bundle -> bundle != null).toList(), whole);
  }

  private static @Nullable Meaning move(Relation relation, int part, References references) {
    List<String> refsAndRoles = new ArrayList<>();
    for (ObjectNode member : relation.members()) {
      String ref = references.moved(part, member.path(REF).textValue());
      if (ref == null) {
        return null;
      }
      member.put(REF, ref);
      refsAndRoles.add(ref);
      refsAndRoles.add(member.path("role").asText());
    }
    return new Meaning(relation.node().path("relationType").asText(), refsAndRoles);
  }

  // Ids of the parts' own resources may be equal: each bundle stays a world of its own.
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
