package io.languageanalyze.internal.client;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.DetectedLanguage;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.result.Classification;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.Entities;
import io.languageanalyze.model.result.HealthcareEntities;
import io.languageanalyze.model.result.KeyPhrases;
import io.languageanalyze.model.result.PiiEntities;
import io.languageanalyze.model.result.RelationMember;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultReaderTest {

  private static final DocumentInfo CALLER = DocumentInfo.of("t-1", Map.of("queue", "billing"));

  @Test
  void numberOutOfRange_isUnreadable() {
    for (String number : List.of("1E-9999999999", "0e9999999999", "9".repeat(2_000))) {
      assertThrows(
          UnreadableResultException.class,
          () -> read(KeyPhrases.class, "{\"keyPhrases\":[],\"x\":" + number + "}"));
    }
  }

  @Test
  void numberThatIsNone_isUnreadable_andInQuotesWhereItIsPassedOn() throws Exception {
    for (String number : List.of("NaN", "Infinity", "-Infinity")) {
      String json = "{\"keyPhrases\":[],\"x\":[1.50,%s],\"y\":\"%s\"}".formatted(number, number);
      UnreadableResultException unreadable =
          assertThrows(UnreadableResultException.class, () -> read(KeyPhrases.class, json));
      assertTrue(String.valueOf(unreadable.getMessage()).contains("such as NaN"));
      assertThrows(UnreadableResultException.class, () -> ResultReader.of(CALLER, null, json));
      assertEquals(json.replace("," + number, ",\"" + number + "\""), ResultReader.asJson(json));
      assertEquals(
          "{\"detectedLanguage\":\"en\"}",
          ResultReader.detectedLanguage("{\"detectedLanguage\":\"en\",\"x\":" + number + "}"));
    }
    assertEquals("{ \"odd\" : 1e5 }", ResultReader.asJson("{ \"odd\" : 1e5 }"));
  }

  @Test
  void document_isTheCallersPlusWhatTheServiceSays() throws Exception {
    KeyPhrases phrases =
        read(
            KeyPhrases.class,
            """
            {"keyPhrases":["a","b"],"warnings":[{"code":"LongWordsInDocument","message":"m"}],
             "statistics":{"charactersCount":3,"transactionsCount":1},"isLanguageDefaulted":false,
             "detectedLanguage":{"name":"French","iso6391Name":"fr","confidenceScore":1.0}}""");

    DocumentInfo document = phrases.getDocument();
    assertEquals(List.of("a", "b"), phrases.getKeyPhrases());
    assertEquals("t-1", document.getId());
    assertEquals(Map.of("queue", "billing"), document.getMetadata());
    assertEquals("2022-10-01", document.getModelVersion());
    assertEquals("fr", requireNonNull(document.getDetectedLanguage()).getIso6391Name());
    assertEquals(1, requireNonNull(document.getStatistics()).getTransactionsCount());
    assertEquals("LongWordsInDocument", document.getWarnings().get(0).getCode());
  }

  /** A member of the service with this name would be taken for the caller's. */
  @Test
  void document_isTheCallers_whateverTheResultCallsSo() throws Exception {
    ResultReader reader =
        ResultReader.of(CALLER, null, "{\"keyPhrases\":[],\"document\":{\"id\":\"x\"}}");

    assertEquals(CALLER, reader.read(KeyPhrases.class).getDocument());
    assertEquals(reader.read(KeyPhrases.class), reader.read(KeyPhrases.class));
  }

  @Test
  void invalidDocumentInfo_isUnreadable_whateverTheTask() {
    UnreadableResultException failure =
        assertThrows(
            UnreadableResultException.class,
            () -> ResultReader.of(CALLER, null, "{\"keyPhrases\":[],\"statistics\":[1]}"));

    assertTrue(String.valueOf(failure.getMessage()).contains("DocumentInfo"), failure.toString());
  }

  @Test
  void detectedLanguage_mayBeAPlainString() throws Exception {
    DocumentInfo document =
        ResultReader.of(CALLER, null, "{\"detectedLanguage\":\"en\",\"entities\":[]}").document();

    DetectedLanguage language = requireNonNull(document.getDetectedLanguage());
    assertEquals("en", language.getIso6391Name());
    assertNull(language.getName());
    assertNull(document.getModelVersion());
  }

  @Test
  void entityMetadata_staysJson() throws Exception {
    Entities entities =
        read(
            Entities.class,
            """
            {"entities":[{"text":"ten","category":"Quantity","offset":0,"length":3,
              "confidenceScore":0.8,"tags":[{"name":"Number"}],
              "metadata":{"metadataKind":"NumberMetadata","value":10.50}}]}""");

    assertEquals(
        "{\"metadataKind\":\"NumberMetadata\",\"value\":10.50}",
        entities.getEntities().get(0).getMetadata());
    assertEquals("Number", entities.getEntities().get(0).getTags().get(0).getName());
  }

  @Test
  void opinions_areRead() throws Exception {
    DocumentSentiment sentiment =
        read(
            DocumentSentiment.class,
            """
            {"sentiment":"positive","confidenceScores":{"positive":1,"neutral":0,"negative":0.0},
             "sentences":[{"text":"Nice pool.","sentiment":"positive","offset":0,"length":10,
               "confidenceScores":{"positive":1.0,"neutral":0.0,"negative":0.0},
               "targets":[{"text":"pool","sentiment":"positive","offset":5,"length":4,
                 "confidenceScores":{"positive":1.0,"negative":0.0},
                 "relations":[{"relationType":"assessment","ref":"#/documents/0/sentences/0/assessments/0"},
                   {"relationType":"assessment","ref":"#/documents/0/sentences/1/assessments/0"},
                   {"relationType":"assessment","ref":"#/documents/0/x"}]}],
               "assessments":[{"text":"Nice","sentiment":"positive","offset":0,"length":4,
                 "confidenceScores":{"positive":1.0,"negative":0.0},"isNegated":true}]}]}""");

    var sentence = sentiment.getSentences().get(0);
    assertEquals("pool", sentence.getTargets().get(0).getText());
    assertEquals(
        "assessment", sentence.getTargets().get(0).getRelations().get(0).getRelationType());
    assertTrue(sentence.getAssessments().get(0).getIsNegated());
    // Two of the three references lead nowhere.
    assertEquals(sentence.getAssessments(), sentiment.assessments(sentence.getTargets().get(0)));
    assertEquals(1.0, sentiment.getConfidenceScores().getPositive());
  }

  @Test
  void healthRelations_leadToTheirEntities_andTheBundleStaysJson() throws Exception {
    HealthcareEntities health =
        read(
            HealthcareEntities.class,
            """
            {"entities":[{"text":"100mg","category":"Dosage","offset":0,"length":5,
               "confidenceScore":1.0},
              {"text":"ibuprofen","category":"MedicationName","offset":6,"length":9,
               "confidenceScore":0.9,"name":"ibuprofen","assertion":{"certainty":"negative"},
               "links":[{"dataSource":"UMLS","id":"C0020740"}]}],
             "relations":[{"relationType":"DosageOfMedication","confidenceScore":0.9,"entities":[
               {"ref":"#/results/documents/0/entities/1","role":"Medication"},
               {"ref":"#/results/documents/0/entities/0","role":"Dosage"},
               {"ref":"#/results/documents/0/entities/2","role":"Dosage"}]}],
             "fhirBundle":{"resourceType":"Bundle","value":1.50},"warnings":[]}""");

    List<RelationMember> members = health.getRelations().get(0).getEntities();
    assertEquals("ibuprofen", requireNonNull(health.entity(members.get(0))).getText());
    assertEquals("100mg", requireNonNull(health.entity(members.get(1))).getText());
    assertNull(health.entity(members.get(2)));
    assertEquals("{\"resourceType\":\"Bundle\",\"value\":1.50}", health.getFhirBundle());
    assertEquals(
        "negative", requireNonNull(health.getEntities().get(1).getAssertion()).getCertainty());
  }

  @Test
  void labels_mayStandWithoutBrackets() throws Exception {
    String label = "{\"category\":\"Music\",\"confidenceScore\":0.5}";

    Classification listed = read(Classification.class, "{\"class\":[" + label + "]}");
    assertEquals("Music", listed.getCategories().get(0).getCategory());
    assertEquals(listed, read(Classification.class, "{\"class\":" + label + "}"));
  }

  @Test
  void redactedText_mayBeAbsent() throws Exception {
    assertNull(read(PiiEntities.class, "{\"entities\":[]}").getRedactedText());
  }

  @Test
  void anotherShape_isUnreadable_andNotQuoted() {
    UnreadableResultException failure =
        assertThrows(
            UnreadableResultException.class,
            () ->
                read(
                    PiiEntities.class,
                    "{\"entities\":[{\"text\":\"planted\",\"category\":\"X\",\"length\":1,"
                        + "\"confidenceScore\":1,\"offset\":\"planted\"}]}"));

    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains("entities.[0].offset"), message);
    assertFalse(message.contains("planted"), message);
    assertNull(failure.getCause());
  }

  @Test
  void missingOffset_isUnreadable_notZero() {
    String json = "{\"entities\":[{\"text\":\"x\",\"category\":\"X\",\"length\":1}]}";

    assertThrows(UnreadableResultException.class, () -> read(PiiEntities.class, json));
  }

  @Test
  void missingMember_isUnreadable() {
    assertThrows(UnreadableResultException.class, () -> read(DocumentSentiment.class, "{}"));
  }

  @Test
  void brokenJson_isUnreadable_andNotQuoted() {
    for (String json : List.of("{\"planted", "[\"planted\"]", "", "\"planted\"")) {
      UnreadableResultException failure =
          assertThrows(UnreadableResultException.class, () -> read(KeyPhrases.class, json));
      assertFalse(String.valueOf(failure.getMessage()).contains("planted"));
    }
  }

  private static <T> T read(Class<T> type, String json) throws UnreadableResultException {
    return ResultReader.of(CALLER, "2022-10-01", json).read(type);
  }
}
