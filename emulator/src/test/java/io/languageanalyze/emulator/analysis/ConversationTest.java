package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Caller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
  private static final String SUPPORT =
      "[{'id':'1','participantId':'agent_1','text':'Hello, how can I help you?'},"
          + "{'id':'2','participantId':'customer_1',"
          + "'text':'How to upgrade Office? I am getting error messages the whole day.'},"
          + "{'id':'3','participantId':'agent_1','text':'Press the upgrade button please. Then"
          + " sign in. I will send you the instructions.'}]";

  private static final String TRANSCRIPT =
      "[{'id':'1','participantId':'0','text':'It is john doe.','lexical':'It is john doe',"
          + "'itn':'It is john doe','maskedItn':'It is john doe','wordLevelTimings':["
          + "{'word':'it','offset':100,'duration':10},{'word':'is','offset':110,'duration':20},"
          + "{'word':'john','offset':200,'duration':50},{'word':'doe','offset':260,'duration':40}]},"
          + "{'id':'2','participantId':'1','text':'Yes, 633-27-8199 is my phone',"
          + "'lexical':'yes six three three two seven eight one nine nine is my phone',"
          + "'itn':'yes 633278199 is my phone','maskedItn':'yes 633278199 is my phone'},"
          + "{'id':'3','participantId':'1','text':'j.doe@yahoo.com is my email',"
          + "'lexical':'j dot doe at yahoo dot com is my email',"
          + "'itn':'j.doe@yahoo.com is my email','maskedItn':'j.doe@yahoo.com is my email'}]";

  private static ObjectNode analyze(
      TaskAnalyzer analyzer, String version, String items, String parameters) throws IOException {
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    source.set("conversationItems", Caller.JSON.readTree(items.replace('\'', '"')));
    List<String> texts = source.findValuesAsText("text");
    DocumentText text = new DocumentText(String.join("\n", texts));
    TaskInput input =
        new TaskInput(source, text, "en", Analysis.json(parameters), null, new ApiVersion(version));
    return Analysis.of(analyzer, input);
  }

  private static JsonNode pii(String version, String parameters) throws IOException {
    return analyze(new ConversationPiiAnalyzer(), version, TRANSCRIPT, parameters)
        .path("conversationItems");
  }

  /** The masked text of items 2 and 3 is that of the recorded result of this conversation. */
  @Test
  void aTranscript_isRedactedInEveryForm() throws IOException {
    JsonNode items = pii("2024-11-01", "{'redactionSource':'lexical','piiCategories':['All']}");
    assertEquals("It is ********.", items.path(0).path("redactedContent").path("text").asText());
    JsonNode phone = items.path(1).path("redactedContent");
    assertEquals("Yes, *********** is my phone", phone.path("text").asText());
    assertEquals("yes ********* is my phone", phone.path("itn").asText());
    assertEquals("yes " + "*".repeat(45) + " is my phone", phone.path("lexical").asText());
    JsonNode email = items.path(2).path("entities").path(0);
    assertEquals("j dot doe at yahoo dot com", email.path("text").asText());
    assertEquals("Email", email.path("category").asText());
    assertEquals(26, email.path("length").asInt());
    assertEquals(
        "*************** is my email", items.path(2).path("redactedContent").path("itn").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lexical | six three three two seven eight one nine nine",
        "itn | 633278199",
        "text | 633-27-8199",
      })
  void entities_areThoseOfTheSource(String source, String expected) throws IOException {
    JsonNode items = pii("2024-11-01", "{'redactionSource':'" + source + "'}");
    assertEquals(expected, items.path(1).path("entities").path(0).path("text").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-01 | {'redactionCharacter':'#'} | It is ########.",
        "2024-11-01 | {'excludePiiCategories':['Person']} | It is john doe.",
        "2024-11-01 | {'piiCategories':['Phone']} | It is john doe.",
        "2025-05-15-preview | {'redactionPolicy':{'policyKind':'noMask'}} | It is john doe.",
        "2025-05-15-preview | {'redactionPolicy':{'policyKind':'entityMask'}} | It is [PERSON_1].",
      })
  void redaction_followsItsParameters(String version, String parameters, String expected)
      throws IOException {
    JsonNode item = pii(version, parameters).path(0);
    assertEquals(expected, item.path("redactedContent").path("text").asText());
  }

  @Test
  void anEntityMask_isStatedWithTheEntity() throws IOException {
    JsonNode entity =
        pii("2025-05-15-preview", "{'redactionPolicy':{'policyKind':'entityMask'}}")
            .path(0)
            .path("entities")
            .path(0);
    assertEquals("[PERSON_1]", entity.path("mask").asText());
    assertEquals(6, entity.path("maskOffset").asInt());
    assertEquals(10, entity.path("maskLength").asInt());
    assertFalse(pii("2024-11-01", "{}").path(0).path("entities").path(0).has("mask"));
  }

  @Test
  void timingsOfRedactedWords_areMerged() throws IOException {
    JsonNode items = pii("2024-11-01", "{'redactAudioTiming':true}");
    assertEquals(
        "[{\"offset\":200,\"duration\":100}]",
        items.path(0).path("redactedContent").path("audioTimings").toString());
    JsonNode byItsFirstName = pii("2022-05-15-preview", "{'includeAudioRedaction':true}");
    assertEquals(items.findValue("audioTimings"), byItsFirstName.findValue("audioTimings"));
    assertFalse(items.path(1).path("redactedContent").has("audioTimings"), "has no timings");
  }

  @Test
  void issueAndResolution_comeFromTheirSides_withoutContexts() throws IOException {
    JsonNode summaries = summaries("'issue','resolution'");
    assertEquals("issue", summaries.path(0).path("aspect").asText());
    assertTrue(summaries.path(0).path("text").asText().contains("error messages"));
    assertTrue(summaries.path(1).path("text").asText().contains("upgrade button"));
    assertFalse(summaries.path(0).has("contexts"));
  }

  @Test
  void aspects_quoteTheTurnsTheyComeFrom() throws IOException {
    JsonNode summaries = summaries("'chapterTitle','narrative','recap','follow-up tasks'");
    assertEquals(
        List.of("chapterTitle", "narrative", "recap", "follow-up tasks"),
        summaries.findValuesAsText("aspect"));
    JsonNode items = Caller.JSON.readTree(SUPPORT.replace('\'', '"'));
    List<String> quoted = new ArrayList<>();
    for (JsonNode context : summaries.path(3).path("contexts")) {
      int offset = context.path("offset").asInt();
      String text =
          items.path(context.path("conversationItemId").asInt() - 1).path("text").asText();
      quoted.add(text.substring(offset, offset + context.path("length").asInt()));
    }
    assertEquals(
        List.of("Press the upgrade button please.", "I will send you the instructions."), quoted);
    assertFalse(summaries.path(0).path("contexts").isEmpty());
  }

  private static JsonNode summaries(String aspects) throws IOException {
    return analyze(
            new ConversationSummaryAnalyzer(),
            "2024-11-01",
            SUPPORT,
            "{'stringIndexType':'Utf16CodeUnit','summaryAspects':[" + aspects + "]}")
        .path("summaries");
  }

  @Test
  void anEmptyItem_isNoObstacle() throws IOException {
    String items =
        "[{'id':'1','participantId':'1','text':''},{'id':'2','participantId':'2','text':'Fine.'},"
            + "{'id':'3','participantId':'1','text':'Two\\nlines.'}]";
    JsonNode summaries =
        analyze(
                new ConversationSummaryAnalyzer(),
                "2024-11-01",
                items,
                "{'summaryAspects':['recap']}")
            .path("summaries");
    assertEquals(List.of("2", "3", "3"), summaries.findValuesAsText("conversationItemId"));
  }

  @Test
  void sentiment_isGivenForEachItem() throws IOException {
    JsonNode items =
        analyze(
                new ConversationSentimentAnalyzer(),
                "2022-10-01-preview",
                "[{'id':'1','participantId':'a','text':'That is terrible.'},"
                    + "{'id':'2','participantId':'b','text':'Thank you, great help!'}]",
                "{'predictionSource':'text'}")
            .path("conversationItems");
    assertEquals(List.of("negative", "positive"), items.findValuesAsText("sentiment"));
  }
}
