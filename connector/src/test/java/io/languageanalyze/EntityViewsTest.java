package io.languageanalyze;

import static io.languageanalyze.ViewRows.assertRows;
import static io.languageanalyze.ViewRows.row;
import static io.languageanalyze.ViewRows.value;

import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.Entities;
import io.languageanalyze.model.result.HealthcareEntities;
import io.languageanalyze.model.result.LinkedEntities;
import io.languageanalyze.model.result.PiiEntities;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.TextTasks;
import org.junit.jupiter.api.Test;

class EntityViewsTest {

  private static final String ENTITY_COLUMNS =
      "text STRING, category STRING, subcategory STRING?, type STRING?, offset INT32,"
          + " length INT32, confidence_score DOUBLE, mask STRING?";

  private static final String ENTITIES =
      """
      "entities":[
        {"text":"Oslo","category":"Location","subcategory":"City","type":"City","offset":4,
         "length":5,"confidenceScore":0.5,"tags":[{"name":"City"}],"metadata":{"a":1}},
        {"text":"two","category":"Quantity","offset":9,"length":3,"confidenceScore":1}]""";

  private static final String PII =
      """
      "entities":[
        {"text":"Anna","category":"Person","subcategory":"Name","type":"Person","offset":4,
         "length":5,"confidenceScore":0.5,"mask":"[PERSON_1]","maskOffset":4,"maskLength":10},
        {"text":"555","category":"PhoneNumber","offset":9,"length":3,"confidenceScore":1}]""";

  @Test
  void entities() {
    assertRows(
        Views.entities(),
        value(Entities.class, ENTITIES),
        TextTasks.entities().getKind(),
        ENTITY_COLUMNS,
        row("Oslo", "Location", "City", "City", 4, 5, 0.5, null),
        row("two", "Quantity", null, null, 9, 3, 1.0, null));
  }

  @Test
  void entities_ofPersonalData() {
    assertRows(
        Views.entities(),
        value(PiiEntities.class, PII),
        TextTasks.pii().getKind(),
        ENTITY_COLUMNS,
        row("Anna", "Person", "Name", "Person", 4, 5, 0.5, "[PERSON_1]"),
        row("555", "PhoneNumber", null, null, 9, 3, 1.0, null));
  }

  @Test
  void entities_ofResultWithoutAny_areNoRows() {
    assertRows(
        Views.entities(),
        value(Entities.class, ""),
        TextTasks.entities().getKind(),
        ENTITY_COLUMNS);
  }

  @Test
  void redactedTexts() {
    String columns = "redacted_text STRING?";
    assertRows(
        Views.redactedTexts(),
        value(PiiEntities.class, "\"redactedText\":\"I am ****\""),
        TextTasks.pii().getKind(),
        columns,
        row("I am ****"));
    assertRows(
        Views.redactedTexts(),
        value(PiiEntities.class, PII),
        TextTasks.pii().getKind(),
        columns,
        row((Object) null));
  }

  @Test
  void linkedEntities_haveARowForEachMention() {
    assertRows(
        Views.linkedEntities(),
        value(
            LinkedEntities.class,
            """
            "entities":[
              {"name":"Oslo","language":"en","id":"Oslo","url":"https://en.wikipedia.org/wiki/Oslo",
               "dataSource":"Wikipedia","bingId":"b-1","matches":[
                {"text":"Oslo","offset":1,"length":4,"confidenceScore":0.5},
                {"text":"the capital","offset":8,"length":11,"confidenceScore":0.25}]},
              {"name":"No mention","language":"en","url":"u","dataSource":"Wikipedia","matches":[]},
              {"name":"Bergen","language":"no","url":"v","dataSource":"Wikipedia","matches":[
                {"text":"Bergen","offset":30,"length":6,"confidenceScore":1}]}]"""),
        TextTasks.entityLinking().getKind(),
        "name STRING, language STRING, id STRING?, url STRING, data_source STRING, bing_id STRING?,"
            + " text STRING, offset INT32, length INT32, confidence_score DOUBLE",
        row(
            "Oslo",
            "en",
            "Oslo",
            "https://en.wikipedia.org/wiki/Oslo",
            "Wikipedia",
            "b-1",
            "Oslo",
            1,
            4,
            0.5),
        row(
            "Oslo",
            "en",
            "Oslo",
            "https://en.wikipedia.org/wiki/Oslo",
            "Wikipedia",
            "b-1",
            "the capital",
            8,
            11,
            0.25),
        row("Bergen", "no", null, "v", "Wikipedia", null, "Bergen", 30, 6, 1.0));
  }

  private static final String HEALTH =
      """
      "entities":[
        {"text":"100 mg","category":"Dosage","offset":0,"length":6,"confidenceScore":1},
        {"text":"ibuprofen","category":"MedicationName","subcategory":"Brand","offset":10,
         "length":9,"confidenceScore":0.5,"name":"ibuprofen",
         "assertion":{"conditionality":"conditional","certainty":"negative",
           "association":"other","temporality":"past"},
         "links":[{"dataSource":"UMLS","id":"C0020740"},{"dataSource":"ATC","id":"M01AE01"}]},
        {"text":"fever","category":"SymptomOrSign","offset":30,"length":5,"confidenceScore":1,
         "assertion":{"certainty":"negative"}}],
      "relations":[
        {"relationType":"DosageOfMedication","confidenceScore":0.75,"entities":[
          {"ref":"#/results/documents/0/entities/0","role":"Dosage"},
          {"ref":"#/results/documents/0/entities/1","role":"Medication"}]},
        {"relationType":"Abbreviation","entities":[
          {"ref":"#/results/documents/0/entities/7","role":"AbbreviatedTerm"}]}]""";

  @Test
  void healthcareEntities() {
    assertRows(
        Views.healthcareEntities(),
        value(HealthcareEntities.class, HEALTH),
        TextTasks.healthcare().getKind(),
        "text STRING, category STRING, subcategory STRING?, offset INT32, length INT32,"
            + " confidence_score DOUBLE, conditionality STRING?, certainty STRING?,"
            + " association STRING?, temporality STRING?, name STRING?, links STRING",
        row("100 mg", "Dosage", null, 0, 6, 1.0, null, null, null, null, null, "[]"),
        row(
            "ibuprofen",
            "MedicationName",
            "Brand",
            10,
            9,
            0.5,
            "conditional",
            "negative",
            "other",
            "past",
            "ibuprofen",
            "[{\"dataSource\":\"UMLS\",\"id\":\"C0020740\"},"
                + "{\"dataSource\":\"ATC\",\"id\":\"M01AE01\"}]"),
        row("fever", "SymptomOrSign", null, 30, 5, 1.0, null, "negative", null, null, null, "[]"));
  }

  @Test
  void healthcareRelations_haveARowForEachMember() {
    assertRows(
        Views.healthcareRelations(),
        value(HealthcareEntities.class, HEALTH),
        TextTasks.healthcare().getKind(),
        "relation_number INT32, relation_type STRING, confidence_score DOUBLE?, role STRING,"
            + " text STRING?, category STRING?, offset INT32?, length INT32?",
        row(1, "DosageOfMedication", 0.75, "Dosage", "100 mg", "Dosage", 0, 6),
        row(1, "DosageOfMedication", 0.75, "Medication", "ibuprofen", "MedicationName", 10, 9),
        row(2, "Abbreviation", null, "AbbreviatedTerm", null, null, null, null));
  }

  private static final String ITEMS =
      """
      "conversationItems":[
        {"id":"1","redactedContent":{"text":"I am ****","lexical":"i am ****","itn":"i am ***",
          "maskedItn":"i am **"},"entities":[
          {"text":"Anna","category":"Person","offset":5,"length":4,"confidenceScore":0.5}]},
        {"id":"2","redactedContent":{}}]""";

  @Test
  void redactedItems() {
    assertRows(
        Views.redactedItems(),
        value(ConversationPii.class, ITEMS),
        ConversationTasks.pii().getKind(),
        "item_id STRING, text STRING?, lexical STRING?, itn STRING?, masked_itn STRING?",
        row("1", "I am ****", "i am ****", "i am ***", "i am **"),
        row("2", null, null, null, null));
  }

  @Test
  void itemEntities() {
    assertRows(
        Views.itemEntities(),
        value(ConversationPii.class, ITEMS),
        ConversationTasks.pii().getKind(),
        "item_id STRING, " + ENTITY_COLUMNS,
        row("1", "Anna", "Person", null, null, 5, 4, 0.5, null));
  }
}
