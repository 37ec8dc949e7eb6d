package io.languageanalyze.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  private static ObjectNode pii(String text, String parameters) throws IOException {
    return analyze(new PiiAnalyzer(), text, "en", parameters);
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
    ObjectNode answer = analyze(new SentimentAnalyzer(), text, language, "{}");
    assertEquals(expected, answer.path("sentiment").asText());
    double sum = 0;
    for (JsonNode score : answer.path("confidenceScores")) {
      sum += score.asDouble();
    }
    assertEquals(1.0, sum, 1e-9);
    assertFalse(answer.path("sentences").path(0).has("targets"));
  }

  /** The recorded answer to this text has the same targets, assessments and relations. */
  @Test
  void opinions_pointFromTargetsToAssessments() throws IOException {
    String text = "Nice pool. The breakfast was good, but the toilet was smelly.";
    SentimentAnalyzer analyzer = new SentimentAnalyzer();
    ObjectNode answer = analyze(analyzer, text, "en", "{\"opinionMining\":true}");
    JsonNode sentence = answer.path("sentences").path(1);
    JsonNode toilet = sentence.path("targets").path(1);
    assertEquals("toilet", toilet.path("text").asText());
    assertEquals(text.indexOf("toilet"), toilet.path("offset").asInt());
    assertEquals("negative", toilet.path("sentiment").asText());
    JsonNode relation = toilet.path("relations").path(0);
    assertEquals("#/documents/0/sentences/1/assessments/1", relation.path("ref").asText());
    assertEquals("smelly", sentence.path("assessments").path(1).path("text").asText());
    String moved = analyzer.onPage(answer, 3).toString();
    assertTrue(moved.contains("\"#/documents/3/sentences/1/assessments/1\""), moved);
    assertFalse(moved.contains("#/documents/0/"), moved);
  }

  @Test
  void keyPhrases_areWhatStandsBetweenSmallWords() throws IOException {
    ObjectNode answer =
        analyze(
            new KeyPhraseAnalyzer(),
            "The battery life of this phone is short; the battery life!",
            "en",
            "{}");
    assertEquals("[\"battery life\",\"phone\",\"short\"]", answer.path("keyPhrases").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "write to ann.lee@example.org today, ann.lee@example.org, Email",
    "card 4111 1111 1111 1111 please, 4111 1111 1111 1111, CreditCardNumber",
    "SSN 859-98-0987., 859-98-0987, USSocialSecurityNumber",
    "from 192.168.0.17 at noon, 192.168.0.17, IPAddress",
    "see https://example.org/a?b=c., https://example.org/a?b=c, URL",
    "IBAN DE89 3704 0044 0532 0130 00!, DE89 3704 0044 0532 0130 00, "
        + "InternationalBankingAccountNumber",
    "call +1 425-555-0123 now, +1 425-555-0123, PhoneNumber",
    "routing 111000025 it is, 111000025, ABARoutingNumber",
    "thanks to Mr. John Smith for it, John Smith, Person",
    "a letter by Frau Meier-Schulz came, Meier-Schulz, Person",
    "she left Contoso Ltd in May, Contoso Ltd, Organization",
    "we live at 12 Oak Tree Lane here, 12 Oak Tree Lane, Address",
    "wohnhaft Hauptstraße 12a in Ulm, Hauptstraße 12a, Address",
    "born on 1984-02-29 there, 1984-02-29, Date",
    "le 14 juillet 1989 au soir, 14 juillet 1989, Date",
  })
  void pii_isFound_andMaskedAtItsLength(String text, String match, String category)
      throws IOException {
    ObjectNode answer = pii(text, "{}");
    JsonNode entity = answer.path("entities").path(0);
    assertEquals(
        category + ": " + match,
        entity.path("category").asText() + ": " + entity.path("text").asText());
    assertEquals(text.indexOf(match), entity.path("offset").asInt());
    String masked = text.replace(match, "*".repeat(match.length()));
    assertEquals(masked, answer.path("redactedText").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "card 4111 1111 1111 1112, CreditCardNumber",
    "card 0000 0000 0000 0000, CreditCardNumber",
    "IBAN DE88 3704 0044 0532 0130 00, InternationalBankingAccountNumber",
    "address 300.168.0.17, IPAddress",
    "number 000-12-3456, USSocialSecurityNumber",
    "routing 111000026, ABARoutingNumber",
  })
  void pii_withWrongChecksum_isNone(String text, String category) throws IOException {
    assertFalse(pii(text, "{}").path("entities").findValuesAsText("category").contains(category));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'piiCategories':['Email']} | Anna: ******, 10.0.0.1",
        "{'piiCategories':['all']} | ****: ******, ********",
        "{'valueExclusionPolicy':{'caseSensitive':false,'excludedValues':['ANNA']}}"
            + " | Anna: ******, ********",
        "{'redactionPolicy':{'policyKind':'characterMask','redactionCharacter':'#'}}"
            + " | ####: ######, ########",
        "{'redactionPolicy':{'policyKind':'entityMask'}}"
            + " | [PERSON_1]: [EMAIL_1], [IPADDRESS_1]",
      })
  void redaction_followsItsParameters(String parameters, String expected) throws IOException {
    ObjectNode answer = pii("Anna: a@b.de, 10.0.0.1", parameters.replace('\'', '"'));
    assertEquals(expected, answer.path("redactedText").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'policyKind':'characterMask','unmaskLength':2}] | **na: ****de",
        "[{'policyKind':'characterMask','unmaskLength':2,'unmaskFromEnd':false}] | An**: a@****",
        "[{'policyKind':'entityMask','entityTypes':['Email']},{'policyKind':'noMask'}]"
            + " | Anna: [EMAIL_1]",
        "[{'policyKind':'noMask','entityTypes':['Person']},"
            + "{'policyKind':'characterMask','redactionCharacter':'#','isDefaultPolicy':true}]"
            + " | Anna: ######",
        "[{'policyKind':'syntheticReplacement'}] | Huuh: h@i.kl",
      })
  void redactionPolicies_areChosenByCategory(String policies, String expected) throws IOException {
    ObjectNode answer = pii("Anna: a@b.de", "{'redactionPolicies':" + policies + "}");
    assertEquals(expected, answer.path("redactedText").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'entitySynonyms':[{'entityType':'BankAccountNumber',"
            + "'synonyms':[{'synonym':'client number'}]}]} | ****: ******, client number: ******",
        "{'confidenceScoreThreshold':{'default':0.85}} | ****: a@b.de, client number: A55-12",
        "{'confidenceScoreThreshold':{'default':0.3,"
            + "'overrides':[{'entityType':'Person','value':0.99}]}}"
            + " | Anna: ******, client number: A55-12",
      })
  void synonymsAndThresholds_haveAnEffect(String parameters, String expected) throws IOException {
    ObjectNode answer = pii("Anna: a@b.de, client number: A55-12", parameters);
    assertEquals(expected, answer.path("redactedText").asText());
  }

  @Test
  void noMask_leavesTheRedactedTextOut() throws IOException {
    assertFalse(
        pii("Anna", "{\"redactionPolicy\":{\"policyKind\":\"noMask\"}}").has("redactedText"));
  }

  @Test
  void offsets_comeInTheUnitAskedFor() throws IOException {
    String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
    List<Integer> offsets = new ArrayList<>();
    for (StringIndexType type : StringIndexType.values()) {
      String parameters = "{\"stringIndexType\":\"" + type.wireName() + "\"}";
      JsonNode entity = pii(family + " a@b.de", parameters).path("entities").path(0);
      offsets.add(entity.path("offset").asInt());
    }
    assertEquals(List.of(2, 4, 6), offsets);
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
            Analysis.task("{}", project),
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
