package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A document as a bundle of FHIR 4.0.1: a composition, a patient, an encounter, a practitioner and
 * one resource for each condition, medication, treatment and examination. Ids follow from the text.
 */
final class HealthBundle {
  // What the service writes, which knows no date either.
  private static final String NO_DATE = "0001-01-01T00:00:00+00:00";
  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/";

  private final TaskInput input;
  private final List<HealthTerm> terms;
  private final ObjectNode bundle = JsonNodeFactory.instance.objectNode();
  private final UUID document;
  private int resources;

  HealthBundle(TaskInput input, List<HealthTerm> terms) {
    this.input = input;
    this.terms = terms;
    this.document = uuid(input.text().value());
  }

  ObjectNode build() {
    String id = nextId();
    bundle.put("resourceType", "Bundle").put("id", id);
    bundle
        .putObject("meta")
        .putArray("profile")
        .add("http://hl7.org/fhir/4.0.1/StructureDefinition/Bundle");
    bundle
        .putObject("identifier")
        .put("system", "urn:ietf:rfc:3986")
        .put("value", "urn:uuid:" + id);
    bundle.put("type", "document").put("timestamp", NO_DATE);
    ArrayNode entries = bundle.putArray("entry");
    ObjectNode composition = add(entries, "Composition");
    ObjectNode patient = add(entries, "Patient").put("gender", "unknown");
    ObjectNode encounter = add(entries, "Encounter").put("status", "finished");
    encounter.putObject("class").put("system", CLINICAL + "v3-ActCode").put("display", "unknown");
    refer(encounter.putObject("subject"), patient);
    ObjectNode practitioner = add(entries, "Practitioner");
    practitioner.putArray("name").addObject().put("text", "Unknown").put("family", "Unknown");
    ObjectNode section = describe(composition, patient, encounter, practitioner);
    for (HealthTerm term : terms) {
      String type = resourceType(term.category());
      if (type != null) {
        refer(section.withArray("entry").addObject(), addTerm(add(entries, type), term, patient));
      }
    }
    return bundle;
  }

  private ObjectNode describe(
      ObjectNode composition, ObjectNode patient, ObjectNode encounter, ObjectNode author) {
    DocumentType type = DocumentType.named(input.parameters().path("documentType").asText());
    composition.put("language", "en").put("status", "final");
    ObjectNode typeNode = composition.putObject("type");
    typeNode
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", type.loinc())
        .put("display", type.display());
    typeNode.put("text", type.display());
    refer(composition.putObject("subject"), patient);
    refer(composition.putObject("encounter"), encounter);
    composition.put("date", NO_DATE);
    refer(composition.putArray("author").addObject(), author);
    composition.put("title", type.display());
    ObjectNode section = composition.putArray("section").addObject().put("title", "(General)");
    section
        .putObject("text")
        .put("status", "additional")
        .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + escapedText() + "</div>");
    return section;
  }

  private String escapedText() {
    return input.text().value().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private ObjectNode addTerm(ObjectNode resource, HealthTerm term, ObjectNode patient) {
    ArrayNode origin = resource.putArray("extension").addObject().putArray("extension");
    ObjectNode span = JsonNodeFactory.instance.objectNode();
    input.text().putSpan(span, term.span(), input.stringIndexType());
    origin.addObject().put("url", "offset").set("valueInteger", span.get("offset"));
    origin.addObject().put("url", "length").set("valueInteger", span.get("length"));
    ((ObjectNode) resource.path("extension").path(0))
        .put("url", "http://hl7.org/fhir/StructureDefinition/derivation-reference");
    boolean medication = resource.path("resourceType").asText().equals("MedicationStatement");
    if (medication) {
      resource.put("status", "active");
    } else if (!resource.path("resourceType").asText().equals("Condition")) {
      resource.put("status", "unknown");
    }
    addCode(resource.putObject(medication ? "medicationCodeableConcept" : "code"), term);
    refer(resource.putObject("subject"), patient);
    return resource;
  }

  private void addCode(ObjectNode code, HealthTerm term) {
    HealthTerm.Concept concept = term.known();
    if (concept != null && concept.code() != null) {
      code.putArray("coding")
          .addObject()
          .put("system", "http://www.nlm.nih.gov/research/umls")
          .put("code", concept.code())
          .put("display", concept.name());
    }
    code.put("text", input.text().slice(term.span()));
  }

  private static @Nullable String resourceType(String category) {
    return switch (category) {
      case "MedicationName", "MedicationClass" -> "MedicationStatement";
      case "Diagnosis" -> "Condition";
      case "SymptomOrSign", "ExaminationName" -> "Observation";
      case "TreatmentName" -> "Procedure";
      default -> null;
    };
  }

  private ObjectNode add(ArrayNode entries, String type) {
    String id = nextId();
    ObjectNode entry = entries.addObject().put("fullUrl", type + "/" + id);
    return entry.putObject("resource").put("resourceType", type).put("id", id);
  }

  private static void refer(ObjectNode reference, ObjectNode resource) {
    String type = resource.path("resourceType").asText();
    reference.put("reference", type + "/" + resource.path("id").asText()).put("type", type);
  }

  private String nextId() {
    return uuid(document + "/" + resources++).toString();
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What kind of document it is, as LOINC calls it. */
  private enum DocumentType {
    NONE("34109-9", "Note"),
    CLINICALTRIAL("77599-9", "Additional documentation"),
    DISCHARGESUMMARY("18842-5", "Discharge summary"),
    PROGRESSNOTE("11506-3", "Progress note"),
    HISTORYANDPHYSICAL("34117-2", "History and physical note"),
    CONSULT("11488-4", "Consult note"),
    IMAGING("18748-4", "Diagnostic imaging study"),
    PATHOLOGY("11526-1", "Pathology study"),
    PROCEDURENOTE("28570-0", "Procedure note");

    private final String loinc;
    private final String display;

    DocumentType(String loinc, String display) {
      this.loinc = loinc;
      this.display = display;
    }

    static DocumentType named(String name) {
      return name.isEmpty() ? NONE : valueOf(name.toUpperCase(Locale.ROOT));
    }

    String loinc() {
      return loinc;
    }

    String display() {
      return display;
    }
  }
}
