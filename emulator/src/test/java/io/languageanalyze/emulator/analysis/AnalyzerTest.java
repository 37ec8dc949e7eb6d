package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.CustomProject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {

  private static ObjectNode analyze(
      TaskAnalyzer analyzer, String text, String language, String parameters) throws IOException {
    return Analysis.of(analyzer, new DocumentText(text), language, parameters);
  }

  @ParameterizedTest
  @CsvSource({
    "en, The food was excellent and the staff friendly., positive",
    "en, The food was not good., negative",
    "en, The train leaves at noon., neutral",
    "en, Great room. Terrible noise!, mixed",
    "de, Das Zimmer war sauber und das Personal freundlich., positive",
    "de, Das Essen war nicht gut., negative",
    "fr, Le repas était délicieux., positive",
    "fr, La chambre était sale., negative",
    "es, La comida estaba deliciosa., positive",
    "es, El servicio fue pésimo., negative",
    "es-MX, El servicio fue excelente., positive",
  })
  void sentiment_readsTheText(String language, String text, String expected) throws IOException {
    ObjectNode result = analyze(new SentimentAnalyzer(), text, language, "{}");
    assertEquals(expected, result.path("sentiment").asText());
    double sum = 0;
    for (JsonNode score : result.path("confidenceScores")) {
      sum += score.asDouble();
    }
    // Each is rounded by itself, as at the service: (0.47, 0.00, 0.52) is a published result.
    assertEquals(1.0, sum, 0.0101);
    assertFalse(result.path("sentences").path(0).has("targets"));
  }

  /** As recorded: the scores of a document are those of its sentences that have a sentiment. */
  @Test
  void neutralSentences_haveNoPartInTheDocumentsScores() throws IOException {
    String text = "The train leaves at noon. The food was excellent. We had two rooms.";
    ObjectNode result = analyze(new SentimentAnalyzer(), text, "en", "{}");
    JsonNode sentences = result.path("sentences");
    assertEquals(List.of("neutral", "positive", "neutral"), sentiments(sentences));
    assertEquals("positive", result.path("sentiment").asText());
    assertEquals(sentences.path(1).path("confidenceScores"), result.path("confidenceScores"));
  }

  @Test
  void mixedDocument_hasTheMeanOfItsSentences() throws IOException {
    String text = "Great clean room. The train leaves at noon. Terrible noise!";
    ObjectNode result = analyze(new SentimentAnalyzer(), text, "en", "{}");
    JsonNode sentences = result.path("sentences");
    assertEquals(List.of("positive", "neutral", "negative"), sentiments(sentences));
    double positive = sentences.path(0).path("confidenceScores").path("positive").asDouble();
    assertEquals(
        positive / 2, result.path("confidenceScores").path("positive").asDouble(), 0.00501);
  }

  private static List<String> sentiments(JsonNode sentences) {
    List<String> sentiments = new ArrayList<>();
    sentences.forEach(sentence -> sentiments.add(sentence.path("sentiment").asText()));
    return sentiments;
  }

  /** The recorded result of this text has the same targets, assessments and relations. */
  @Test
  void opinions_pointFromTargetsToAssessments() throws IOException {
    String text = "Nice pool. The breakfast was good, but the toilet was smelly.";
    SentimentAnalyzer analyzer = new SentimentAnalyzer();
    ObjectNode result = analyze(analyzer, text, "en", "{\"opinionMining\":true}");
    JsonNode sentence = result.path("sentences").path(1);
    JsonNode toilet = sentence.path("targets").path(1);
    assertEquals("toilet", toilet.path("text").asText());
    assertEquals(text.indexOf("toilet"), toilet.path("offset").asInt());
    assertEquals("negative", toilet.path("sentiment").asText());
    JsonNode relation = toilet.path("relations").path(0);
    assertEquals("#/documents/0/sentences/1/assessments/1", relation.path("ref").asText());
    assertEquals("smelly", sentence.path("assessments").path(1).path("text").asText());
    String moved = analyzer.onPage(result, 3).toString();
    assertTrue(moved.contains("\"#/documents/3/sentences/1/assessments/1\""), moved);
    assertFalse(moved.contains("#/documents/0/"), moved);
  }

  @Test
  void keyPhrases_areWhatStandsBetweenSmallWords() throws IOException {
    ObjectNode result =
        analyze(
            new KeyPhraseAnalyzer(),
            "The battery life of this phone is short; the battery life!",
            "en",
            "{}");
    assertEquals("[\"battery life\",\"phone\",\"short\"]", result.path("keyPhrases").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It has 7 rooms. | NumberMetadata 7.0 Integer",
        "It is 2.5 here. | NumberMetadata 2.5 Decimal",
        "Up 12.5% today. | NumberMetadata 12.5 Percent",
        "A 45 years old tree. | AgeMetadata 45.0 Year",
        "It cost $1,250.75 then. | CurrencyMetadata 1250.75 Dollar USD",
        "Es kostet 1.250,75 € dort. | CurrencyMetadata 1250.75 Euro EUR",
        "Run 10 km a day. | LengthMetadata 10.0 Kilometer",
        "It weighs 70 kg dry. | WeightMetadata 70.0 Kilogram",
        "At 38.5 °C outside. | TemperatureMetadata 38.5 Celsius",
        "Due 2025-03-01 here. | DateMetadata 2025-03-01 2025-03-01",
        "Opens 7:30 pm there. | TimeMetadata T19:30:00 19:30:00",
      })
  void entities_areNormalized(String text, String expected) throws IOException {
    JsonNode entity = analyze(new EntityAnalyzer(), text, "en", "{}").path("entities").path(0);
    JsonNode metadata = entity.path("metadata");
    StringBuilder read = new StringBuilder(metadata.path("metadataKind").asText());
    metadata.path("dateValues").path(0).forEach(value -> read.append(' ').append(value.asText()));
    for (String member : List.of("value", "numberKind", "unit", "iso4217")) {
      if (metadata.has(member)) {
        read.append(' ').append(metadata.path(member).asText());
      }
    }
    assertEquals(expected, read.toString());
    String excluded = "{\"inferenceOptions\":{\"excludeNormalizedValues\":true}}";
    assertFalse(
        analyze(new EntityAnalyzer(), text, "en", excluded).toString().contains("metadata"));
  }

  @Test
  void overlaps_areLeftOut_unlessAllowed() throws IOException {
    String text = "Paid $12 for it.";
    assertEquals(1, analyze(new EntityAnalyzer(), text, "en", "{}").path("entities").size());
    JsonNode both =
        analyze(
                new EntityAnalyzer(),
                text,
                "en",
                "{\"overlapPolicy\":{\"policyKind\":\"allowOverlap\"}}")
            .path("entities");
    assertEquals(List.of("$12", "12"), both.findValuesAsText("text"));
  }

  @Test
  void links_groupTheMatchesOfAName() throws IOException {
    String text = "Microsoft was founded by Bill Gates. azure is no name, but MSFT is.";
    JsonNode entities = analyze(new EntityLinkingAnalyzer(), text, "es", "{}").path("entities");
    assertEquals(List.of("Microsoft", "Bill Gates"), entities.findValuesAsText("name"));
    JsonNode microsoft = entities.path(0);
    assertEquals(2, microsoft.path("matches").size());
    assertEquals(text.indexOf("MSFT"), microsoft.path("matches").path(1).path("offset").asInt());
    assertEquals("https://es.wikipedia.org/wiki/Bill_Gates", entities.path(1).path("url").asText());
    assertEquals("Wikipedia", microsoft.path("dataSource").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | A refund for the invoice, the server is down. | [Billing 0.67]",
        "true | Nothing of the kind. | [Billing 0.1]",
        "false | A refund for the invoice, the server is down. | [Billing 0.67, Outage 0.33]",
        "false | Nothing of the kind. | []",
      })
  void classification_goesByKeywords(boolean single, String text, String expected)
      throws IOException {
    CustomProject project =
        CustomProject.of("p", "d").label("Billing", "invoice", "refund").label("Outage", "down");
    TaskAnalyzer analyzer =
        single ? ClassificationAnalyzer.singleLabel() : ClassificationAnalyzer.multiLabel();
    TaskInput input =
        new TaskInput(
            JsonNodeFactory.instance.objectNode(),
            new DocumentText(text),
            "en",
            JsonNodeFactory.instance.objectNode(),
            project,
            Analysis.LATEST);
    List<String> labels = new ArrayList<>();
    for (JsonNode label : Analysis.of(analyzer, input).path("class")) {
      labels.add(label.path("category").asText() + " " + label.path("confidenceScore").asText());
    }
    assertEquals(expected, labels.toString());
  }

  @Test
  void entities_speakTheVocabularyOfTheVersion() throws IOException {
    ObjectNode entities =
        analyze(
            new EntityAnalyzer(), "Anna paid 20% in Paris", "en", "{\"exclusionList\":[\"GPE\"]}");
    assertEquals(
        List.of("Person", "Numeric"), entities.path("entities").findValuesAsText("category"));
    JsonNode percentage = entities.path("entities").path(1);
    assertEquals("Percentage", percentage.path("type").asText());
    assertEquals("Numeric", percentage.path("tags").path(0).path("name").asText());
  }
}
