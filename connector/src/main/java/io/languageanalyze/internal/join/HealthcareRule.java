package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Entities of all parts, and the relations between them, which count them anew; at a seam each is
 * told once. FHIR bundles of several parts are the entries of a bundle of the type collection.
 */
final class HealthcareRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String RELATIONS = "relations";
  private static final String BUNDLE = "fhirBundle";

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    List<Seam.Told> told = EntitiesRule.told(parts, EntitiesRule.ENTITIES);
    References references = new References(EntitiesRule.ENTITIES, told);
    ArrayNode entities = joined.putArray(EntitiesRule.ENTITIES);
    told.forEach(part -> part.found().forEach(each -> entities.add(each.json())));
    Set<JsonNode> relations = new HashSet<>();
    ArrayNode all = joined.putArray(RELATIONS);
    for (Seam.Told part : told) {
      for (JsonNode relation : Found.list(part.answer(), part.answer().json(), RELATIONS)) {
        if (references.move(relation.path(EntitiesRule.ENTITIES), part)
            && relations.add(withoutScore(relation))) {
          all.add(relation);
        }
      }
    }
    joinBundles(parts, joined);
  }

  // Two parts that saw the same relation need not be equally sure of it.
  private static JsonNode withoutScore(JsonNode relation) {
    ArrayNode identity = ((ObjectNode) relation).arrayNode();
    return identity.add(relation.path("relationType")).add(relation.path(EntitiesRule.ENTITIES));
  }

  private static void joinBundles(List<PartAnswer> parts, ObjectNode joined) {
    List<JsonNode> bundles =
        parts.stream().map(part -> part.json().path(BUNDLE)).filter(JsonNode::isObject).toList();
    if (bundles.size() == 1) {
      joined.set(BUNDLE, bundles.get(0));
    } else if (!bundles.isEmpty()) {
      ObjectNode collection = joined.putObject(BUNDLE);
      collection.put("resourceType", "Bundle").put("type", "collection");
      ArrayNode entries = collection.putArray("entry");
      bundles.forEach(bundle -> entries.addObject().set("resource", bundle));
    }
  }
}
