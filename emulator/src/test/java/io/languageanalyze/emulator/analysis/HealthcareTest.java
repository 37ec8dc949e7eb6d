package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthcareTest {
  private static final String PRESCRIPTION = "Prescribed 100mg ibuprofen, taken twice daily.";

  private static ObjectNode analyze(String text) throws IOException {
    return Analysis.of(new HealthcareAnalyzer(), text, "{}");
  }

  private static JsonNode entity(ObjectNode result, String text) {
    for (JsonNode entity : result.path("entities")) {
      if (entity.path("text").asText().equals(text)) {
        return entity;
      }
    }
    throw new AssertionError("no " + text + " in " + result.path("entities"));
  }

  /** Every relation as {@code type first-role=text second-role=text}. */
  private static List<String> relations(ObjectNode result) {
    List<String> all = new ArrayList<>();
    for (JsonNode relation : result.path("relations")) {
      StringBuilder one = new StringBuilder(relation.path("relationType").asText());
      for (JsonNode member : relation.path("entities")) {
        String ref = member.path("ref").asText().replace("#/results/documents/0/entities/", "");
        JsonNode meant = result.path("entities").path(Integer.parseInt(ref));
        one.append(' ').append(member.path("role").asText());
        one.append('=').append(meant.path("text").asText());
      }
      all.add(one.toString());
    }
    return all;
  }

  /** Terms, categories, offsets and relations are those of the recorded result of this text. */
  @Test
  void aPrescription_isReadAsTheServiceReadIt() throws IOException {
    ObjectNode result = analyze(PRESCRIPTION);
    assertEquals(
        List.of("Dosage", "MedicationName", "Frequency"),
        result.path("entities").findValuesAsText("category"));
    assertEquals(List.of("11", "17", "34"), result.path("entities").findValuesAsText("offset"));
    assertEquals(
        List.of(
            "DosageOfMedication Dosage=100mg Medication=ibuprofen",
            "FrequencyOfMedication Medication=ibuprofen Frequency=twice daily"),
        relations(result));
    JsonNode link = entity(result, "ibuprofen").path("links").path(0);
    assertEquals(
        "UMLS C0020740", link.path("dataSource").asText() + " " + link.path("id").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Patient does not suffer from high blood pressure. | high blood pressure"
            + " | {'certainty':'negative'}",
        "Baby not likely to have Meningitis. | Meningitis | {'certainty':'negativePossible'}",
        "Fever in the mother, consider Penicillin too. | Penicillin"
            + " | {'certainty':'neutralPossible'}",
        "Probable pneumonia was seen. | pneumonia | {'certainty':'positivePossible'}",
        "In case of fever call us. | fever | {'conditionality':'hypothetical'}",
        "She feels dizziness when headache begins. | headache | {'conditionality':'conditional'}",
        "His father had diabetes. | diabetes | {'association':'other'}",
        "History of asthma. | asthma | {'temporality':'past'}",
        "No cough but fever since Monday. | fever | ",
        "No cough. Fever since Monday. | Fever | ",
      })
  void assertions_comeFromTheWordsBefore(String text, String term, String expected)
      throws IOException {
    JsonNode assertion = entity(analyze(text), term).path("assertion");
    String wanted = expected == null ? "" : expected.replace('\'', '"');
    assertEquals(wanted, assertion.isMissingNode() ? "" : assertion.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Blood pressure 120/80 mmHg today. | ValueOfExamination"
            + " Examination=Blood pressure Value=120/80",
        "Blood pressure 120/80 mmHg today. | UnitOfExamination"
            + " Examination=Blood pressure Unit=mmHg",
        "Fever for three days. | TimeOfCondition Condition=Fever Time=for three days",
        "Severe headache. | QualifierOfCondition Qualifier=Severe Condition=headache",
        "Swelling of the left knee. | DirectionOfBodyStructure Direction=left BodyStructure=knee",
        "Swelling of the left knee. | BodySiteOfCondition Condition=Swelling BodySite=knee",
        "Aspirin tablets orally. | RouteOfMedication Medication=Aspirin Route=orally",
        "Diagnosed with Parkinsons Disease (PD) | Abbreviation FullTerm=Parkinsons Disease"
            + " AbbreviatedTerm=PD",
      })
  void relations_connectTheNearest(String text, String expected) throws IOException {
    ObjectNode result = analyze(text);
    assertTrue(relations(result).contains(expected), () -> relations(result).toString());
  }

  @Test
  void nothingIsRelated_acrossSentences() throws IOException {
    assertEquals(List.of(), relations(analyze("He took ibuprofen. Twice daily he walks.")));
  }

  @Test
  void references_pointIntoThePage() throws IOException {
    HealthcareAnalyzer analyzer = new HealthcareAnalyzer();
    ObjectNode result = analyze(PRESCRIPTION);
    String moved = analyzer.onPage(result, 7).toString();
    assertTrue(moved.contains("\"#/results/documents/7/entities/1\""), moved);
    assertFalse(moved.contains("#/results/documents/0/"), moved);
    assertTrue(result.toString().contains("#/results/documents/0/"), "the answer itself stays");
  }

  @ParameterizedTest
  @CsvSource({"5120, 0", "5121, 1"})
  void aLongDocument_isWarnedOf(int length, int warnings) throws IOException {
    assertEquals(warnings, analyze("x".repeat(length)).path("warnings").size());
  }

  @Test
  void theBundle_isClosed() throws IOException {
    ObjectNode result =
        Analysis.of(
            new HealthcareAnalyzer(),
            "Fever. " + PRESCRIPTION + " After surgery, asthma & a pulse of 60.",
            "{'fhirVersion':'4.0.1','documentType':'ProgressNote'}");
    JsonNode bundle = result.path("fhirBundle");
    assertEquals("Bundle", bundle.path("resourceType").asText());
    assertEquals("document", bundle.path("type").asText());
    Set<String> present = new HashSet<>();
    List<String> types = new ArrayList<>();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      types.add(resource.path("resourceType").asText());
      String id = resource.path("resourceType").asText() + "/" + resource.path("id").asText();
      assertEquals(id, entry.path("fullUrl").asText());
      assertTrue(present.add(id), id);
    }
    assertTrue(present.containsAll(bundle.findValuesAsText("reference")), bundle::toString);
    assertEquals("Composition", types.get(0));
    assertTrue(
        types.containsAll(
            List.of("Patient", "Observation", "MedicationStatement", "Condition", "Procedure")));
    JsonNode composition = bundle.path("entry").path(0).path("resource");
    assertEquals("Progress note", composition.path("title").asText());
    String narrative = composition.path("section").path(0).path("text").path("div").asText();
    assertTrue(narrative.contains("asthma &amp; a pulse"), narrative);
    assertFalse(analyze("Fever").has("fhirBundle"));
  }
}
