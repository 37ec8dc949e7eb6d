package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiiTest {

  private static ObjectNode pii(String text, String parameters) throws IOException {
    return Analysis.of(new PiiAnalyzer(), text, parameters);
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
    ObjectNode result = pii(text, "{}");
    JsonNode entity = result.path("entities").path(0);
    assertEquals(
        category + ": " + match,
        entity.path("category").asText() + ": " + entity.path("text").asText());
    assertEquals(text.indexOf(match), entity.path("offset").asInt());
    String masked = text.replace(match, "*".repeat(match.length()));
    assertEquals(masked, result.path("redactedText").asText());
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
    ObjectNode result = pii("Anna: a@b.de, 10.0.0.1", parameters.replace('\'', '"'));
    assertEquals(expected, result.path("redactedText").asText());
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
        "[{'policyKind':'noMask'},"
            + "{'policyKind':'characterMask','redactionCharacter':'#','isDefault':true}]"
            + " | ####: ######",
        "[{'policyKind':'syntheticReplacement'}] | Huuh: h@i.kl",
      })
  void redactionPolicies_areChosenByCategory(String policies, String expected) throws IOException {
    ObjectNode result = pii("Anna: a@b.de", "{'redactionPolicies':" + policies + "}");
    assertEquals(expected, result.path("redactedText").asText());
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
        "{'confidenceScoreThreshold':{'default':0.3,"
            + "'overrides':[{'entity':'Person','value':0.99,'language':'en'}]}}"
            + " | Anna: ******, client number: A55-12",
        "{'confidenceScoreThreshold':{'default':0.3,"
            + "'overrides':[{'entity':'Person','value':0.99,'language':'de'}]}}"
            + " | ****: ******, client number: A55-12",
        "{'excludePiiCategories':['person']} | Anna: ******, client number: A55-12",
      })
  void synonymsAndThresholds_haveAnEffect(String parameters, String expected) throws IOException {
    ObjectNode result = pii("Anna: a@b.de, client number: A55-12", parameters);
    assertEquals(expected, result.path("redactedText").asText());
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
}
