package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Medical terms, what is asserted of them and how they are related. */
public final class HealthcareAnalyzer implements TaskAnalyzer {
  private static final String FIRST = "#/results/documents/0/";

  /** The text elements the model reads at once. */
  private static final int WINDOW = 5_120;

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    List<HealthTerm> terms = HealthTerms.in(input.text());
    HealthAssertions assertions = new HealthAssertions(input.text(), input.version());
    ArrayNode entities = result.putArray("entities");
    for (HealthTerm term : terms) {
      addEntity(input, term, assertions, entities.addObject());
    }
    ArrayNode relations = result.putArray("relations");
    for (HealthRelations.Relation relation :
        HealthRelations.among(terms, input.text(), input.version())) {
      ObjectNode node = relations.addObject();
      node.put("confidenceScore", 0.95);
      node.put("relationType", relation.type());
      ArrayNode members = node.putArray("entities");
      addMember(relation.first(), members);
      addMember(relation.second(), members);
    }
    ArrayNode warnings = result.putArray("warnings");
    if (input.text().textElements() > WINDOW) {
      warnings
          .addObject()
          .put("code", "DocumentTruncated")
          .put(
              "message",
              "Document is large and must be split to be processed; relations across splits may"
                  + " not be caught by the model");
    }
    if (input.parameters().hasNonNull("fhirVersion")) {
      result.set("fhirBundle", new HealthBundle(input, terms).build());
    }
  }

  private static void addEntity(
      TaskInput input, HealthTerm term, HealthAssertions assertions, ObjectNode entity) {
    input.text().putSpan(entity, term.span(), input.stringIndexType());
    entity.put("text", input.text().slice(term.span()));
    entity.put("category", term.category());
    entity.put("confidenceScore", term.known() == null ? 0.9 : 0.98);
    Map<String, String> asserted = assertions.of(term);
    if (term.canBeAsserted() && !asserted.isEmpty()) {
      ObjectNode node = entity.putObject("assertion");
      asserted.forEach(node::put);
    }
    HealthTerm.Concept concept = term.known();
    if (concept != null && concept.name() != null) {
      entity.put("name", concept.name());
    }
    ArrayNode links = entity.putArray("links");
    if (concept != null && concept.code() != null) {
      links.addObject().put("dataSource", "UMLS").put("id", concept.code());
    }
  }

  private static void addMember(HealthRelations.Member member, ArrayNode members) {
    members.addObject().put("ref", FIRST + "entities/" + member.term()).put("role", member.role());
  }

  @Override
  public ObjectNode onPage(ObjectNode result, int index) {
    if (index == 0 || result.path("relations").isEmpty()) {
      return result;
    }
    ObjectNode moved = result.deepCopy();
    for (JsonNode relation : moved.path("relations")) {
      for (JsonNode member : relation.path("entities")) {
        String ref = member.path("ref").asText().substring(FIRST.length());
        ((ObjectNode) member).put("ref", "#/results/documents/" + index + "/" + ref);
      }
    }
    return moved;
  }

  @Override
  public boolean namesLanguagePlainly() {
    return true;
  }
}
