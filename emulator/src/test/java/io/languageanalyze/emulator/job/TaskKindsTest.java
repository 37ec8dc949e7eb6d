package io.languageanalyze.emulator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.Caller;
import io.languageanalyze.emulator.CustomProject;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind over the wire: its result, and what it refuses. */
class TaskKindsTest {
  private static final String TEXT =
      "Anna Miller from Microsoft took 100mg ibuprofen twice daily in Paris. The hotel was good.";
  private static final String PROJECT = "'projectName':'p','deploymentName':'d'";

  private final LanguageEmulator emulator =
      LanguageEmulator.builder()
          .jobTime(JobTime.fixed(Duration.ZERO))
          .project(CustomProject.of("p", "d").label("Travel", "hotel").label("Drug", "ibuprofen"))
          .start();
  private final Caller caller = new Caller(emulator);

  @AfterEach
  void close() {
    emulator.close();
  }

  private static String task(String kind, String parameters) {
    return ("[{'kind':'" + kind + "','parameters':{" + parameters + "}}]").replace('\'', '"');
  }

  private HttpResponse<String> submit(String version, String kind, String parameters)
      throws IOException, InterruptedException {
    String url = emulator.endpoint() + Caller.TEXT_JOBS + "?api-version=" + version;
    return caller.post(url, Caller.body(task(kind, parameters), TEXT, TEXT));
  }

  private HttpResponse<String> submitConversation(String version, String kind, String parameters)
      throws IOException, InterruptedException {
    String url =
        emulator.endpoint() + "/language/analyze-conversations/jobs?api-version=" + version;
    String body =
        "{'analysisInput':{'conversations':[{'id':'1','language':'en','modality':'text',"
            + "'conversationItems':[{'id':'1','participantId':'a','text':'My name is Anna.'}]}]},"
            + "'tasks':TASKS}";
    return caller.post(url, body.replace('\'', '"').replace("TASKS", task(kind, parameters)));
  }

  private JsonNode results(HttpResponse<String> accepted) throws Exception {
    assertEquals(202, accepted.statusCode(), accepted.body());
    String url = accepted.headers().firstValue("operation-location").orElseThrow();
    return caller.state(url + "&showStats=true").path("tasks").path("items").path(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EntityLinking | | entities",
        "Healthcare | 'fhirVersion':'4.0.1' | entities",
        "ExtractiveSummarization | 'sentenceCount':1 | sentences",
        "AbstractiveSummarization | 'summaryLength':'short' | summaries",
        "CustomEntityRecognition | 'projectName':'p','deploymentName':'d' | entities",
        "CustomSingleLabelClassification | 'projectName':'p','deploymentName':'d' | class",
        "CustomMultiLabelClassification | 'projectName':'p','deploymentName':'d' | class",
        "PiiEntityRecognition | 'piiCategories':['Person','Default'] | entities",
        "EntityRecognition | 'overlapPolicy':{'policyKind':'allowOverlap'} | entities",
      })
  void everyTextKind_findsSomething(String kind, String parameters, String array) throws Exception {
    JsonNode item = results(submit("2025-11-01", kind, parameters == null ? "" : parameters));
    assertEquals(kind + "LROResults", item.path("kind").asText());
    JsonNode results = item.path("results");
    assertEquals(2, results.path("statistics").path("validDocumentsCount").asInt());
    for (JsonNode document : results.path("documents")) {
      assertFalse(document.path(array).isEmpty(), document::toString);
      assertTrue(document.path("warnings").isArray());
      assertEquals(TEXT.length(), document.path("statistics").path("charactersCount").asInt());
    }
    boolean custom = kind.startsWith("Custom");
    assertEquals(custom ? "p" : "", results.path("projectName").asText());
    assertEquals(!custom, results.has("modelVersion"));
  }

  @Test
  void references_meanThePositionOnThePage() throws Exception {
    JsonNode documents = results(submit("2025-11-01", "Healthcare", "")).path("results");
    JsonNode second = documents.path("documents").path(1).path("relations").path(0);
    String ref = second.path("entities").path(0).path("ref").asText();
    assertTrue(ref.startsWith("#/results/documents/1/entities/"), ref);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ConversationalPIITask | | conversationItems",
        "ConversationalSummarizationTask | 'summaryAspects':['recap'] | summaries",
        "CustomConversationalSummarizationTask"
            + " | 'projectName':'p','deploymentName':'d','summaryAspects':['narrative']"
            + " | summaries",
      })
  void everyConversationKind_findsSomething(String kind, String parameters, String array)
      throws Exception {
    String asked = parameters == null ? "" : parameters;
    JsonNode results =
        results(submitConversation("2025-05-15-preview", kind, asked)).path("results");
    JsonNode conversation = results.path("conversations").path(0);
    assertFalse(conversation.path(array).isEmpty(), results::toString);
    assertEquals(1, conversation.path("statistics").path("transactionsCount").asInt());
    assertEquals(1, results.path("statistics").path("conversationsCount").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-01 | Healthcare | 'fhirVersion':'5.0.0'",
        "2025-11-01 | Healthcare | 'documentType':'Letter'",
        "2025-11-01 | ExtractiveSummarization | 'sentenceCount':0",
        "2025-11-01 | ExtractiveSummarization | 'sortBy':'Length'",
        "2025-11-01 | AbstractiveSummarization | 'summaryLength':'tiny'",
        "2025-11-01 | PiiEntityRecognition | 'piiCategories':['Shoe']",
        "2025-11-01 | PiiEntityRecognition | 'valueExclusionPolicy':{'excludedValues':['x']}",
        "2025-11-01 | PiiEntityRecognition | 'entitySynonyms':[{'entityType':'Person'}]",
        "2025-11-01 | PiiEntityRecognition | 'redactionPolicy':{'policyKind':'noMask'}",
        "2024-11-15-preview | PiiEntityRecognition"
            + " | 'redactionPolicy':{'policyKind':'characterMask','redactionCharacter':'x'}",
        "2025-11-15-preview | PiiEntityRecognition | 'redactionPolicies':[{'policyKind':'Mask'}]",
        "2025-11-01 | EntityRecognition | 'inclusionList':['Shoe']",
        "2025-11-01 | EntityRecognition | 'overlapPolicy':{'policyKind':'some'}",
        "2025-11-01 | CustomEntityRecognition | 'projectName':'p'",
        "2023-04-01 | AbstractiveSummarization | 'instruction':'x'",
        "2026-05-01 | AbstractiveSummarization | 'instruction':'x'",
        "2026-05-01 | ExtractiveSummarization | 'query':'x'",
        "2022-05-01 | Healthcare | 'fhirVersion':'4.0.1'",
        "2022-03-01-preview | Healthcare | 'fhirVersion':'4.0.1'",
        "2025-11-15-preview | PiiEntityRecognition | 'piiCategories':['VIN']",
        "2025-11-01 | PiiEntityRecognition | 'excludePiiCategories':['Email']",
        "2026-05-01 | PiiEntityRecognition | 'excludePiiCategories':['All']",
        "2026-05-15-preview | PiiEntityRecognition | 'redactionPolicy':{'policyKind':'noMask'}",
        "2026-05-01 | PiiEntityRecognition"
            + " | 'redactionPolicies':[{'policyKind':'noMask','isDefaultPolicy':true}]",
        "2025-11-15-preview | PiiEntityRecognition"
            + " | 'redactionPolicies':[{'policyKind':'noMask','isDefault':true}]",
        "2026-05-01 | PiiEntityRecognition | 'confidenceScoreThreshold':{'default':0.3,"
            + "'overrides':[{'entityType':'Email','value':0.5}]}",
        "2026-05-01 | PiiEntityRecognition | 'confidenceScoreThreshold':{'default':0.3,"
            + "'overrides':[{'entity':'Email','value':0.5}]}",
      })
  void wrongParameters_areRefused(String version, String kind, String parameters) throws Exception {
    assertRefused(submit(version, kind, parameters));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-04-01-preview | Healthcare | 'fhirVersion':'4.0.1'",
        "2026-05-01 | Healthcare | 'fhirVersion':'4.0.1','documentType':'Imaging'",
        "2026-05-01 | AbstractiveSummarization | 'summaryLength':'short'",
        "2026-05-15-preview | AbstractiveSummarization | 'instruction':'x'",
        "2026-05-15-preview | ExtractiveSummarization | 'query':'x'",
        "2026-05-01 | PiiEntityRecognition | 'piiCategories':['VIN','ZipCode','Email']",
        "2026-05-01 | PiiEntityRecognition | 'excludePiiCategories':['Email']",
        "2025-11-15-preview | PiiEntityRecognition | 'excludePiiCategories':['Email']",
        "2026-05-01 | PiiEntityRecognition"
            + " | 'redactionPolicies':[{'policyKind':'noMask','isDefault':true}]",
        "2025-11-15-preview | PiiEntityRecognition"
            + " | 'redactionPolicies':[{'policyKind':'noMask','isDefaultPolicy':true}]",
        "2026-05-01 | PiiEntityRecognition | 'confidenceScoreThreshold':{'default':0.3,"
            + "'overrides':[{'entity':'Email','value':0.5,'language':'en'}]}",
      })
  void parametersOfTheVersion_areTaken(String version, String kind, String parameters)
      throws Exception {
    assertEquals(202, submit(version, kind, parameters).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-05-15-preview | ConversationalPIITask | 'redactAudioTiming':true",
        "2022-07-01-preview | ConversationalPIITask | 'includeAudioRedaction':true",
        "2024-11-01 | ConversationalSummarizationTask | 'sentenceCount':1",
        "2024-11-01 | ConversationalSummarizationTask | 'summaryAspects':['mood']",
        "2024-11-01 | ConversationalPIITask | 'piiCategories':['Shoe']",
        "2024-11-01 | ConversationalPIITask | 'excludePiiCategories':['All']",
        "2024-11-01 | ConversationalPIITask | 'redactionCharacter':'x'",
        "2024-11-01 | ConversationalPIITask | 'redactionPolicy':{'policyKind':'noMask'}",
        "2024-05-01 | ConversationalPIITask | 'redactionCharacter':'#'",
      })
  void wrongParametersOfConversations_areRefused(String version, String kind, String parameters)
      throws Exception {
    assertRefused(submitConversation(version, kind, parameters));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-15-preview, issue, 202",
    "2023-04-01, issue, 400",
    "2024-11-01, resolution, 400",
    "2024-11-01, recap, 202",
    "2025-05-15-preview, issue, 202",
  })
  void itemsWithoutARole_areRefused_whereTheyWereSeenToBe(String version, String aspect, int status)
      throws Exception {
    HttpResponse<String> response =
        submitConversation(
            version, "ConversationalSummarizationTask", "'summaryAspects':['" + aspect + "']");
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        status == 400, response.body().contains("The supported roles are Customer, Agent"));
  }

  @Test
  void redactionOfAudio_hadAnotherNameInItsFirstVersion() throws Exception {
    assertEquals(
        202,
        submitConversation(
                "2022-05-15-preview", "ConversationalPIITask", "'includeAudioRedaction':true")
            .statusCode());
  }

  private static void assertRefused(HttpResponse<String> response) throws IOException {
    assertEquals(400, response.statusCode(), response.body());
    JsonNode error = Caller.JSON.readTree(response.body()).path("error");
    assertEquals("InvalidRequest", error.path("code").asText());
    assertEquals("InvalidParameterValue", error.path("innererror").path("code").asText());
  }

  @Test
  void anUnknownProject_isNotFound() throws Exception {
    HttpResponse<String> response =
        submit(
            "2025-11-01",
            "CustomEntityRecognition",
            PROJECT.replace("'deploymentName':'d'", "'deploymentName':'other'"));
    assertEquals(404, response.statusCode());
    assertEquals(
        "ProjectNotFound",
        Caller.JSON.readTree(response.body()).path("error").path("code").asText());
  }

  @Test
  void otherLanguages_areRefusedDocumentByDocument_inHealthcare() throws Exception {
    String body =
        Caller.body(task("Healthcare", ""), "El paciente toma ibuprofen.", "Fever since Monday.");
    String languages =
        body.replaceFirst("\"id\":\"0\"", "\"id\":\"0\",\"language\":\"auto\"")
            .replaceFirst("\"id\":\"1\"", "\"id\":\"1\",\"language\":\"auto\"");
    JsonNode results = results(caller.submit(languages)).path("results");
    assertEquals(
        "UnsupportedLanguageCode",
        results.path("errors").path(0).path("error").path("innererror").path("code").asText());
    assertEquals(1, results.path("documents").size());
    assertEquals("1", results.path("documents").path(0).path("id").asText());
    assertEquals("en", results.path("documents").path(0).path("detectedLanguage").asText());
  }
}
