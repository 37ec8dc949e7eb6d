package io.languageanalyze.model.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each task writes the parameters that the service knows for its kind. */
class TaskParametersTest {

  @Test
  void entities_haveTheServicesParameters() {
    EntitiesTask task =
        TextTasks.entities()
            .withInclusionList("Person", "Location")
            .withExclusionList("City")
            .withOverlapPolicy("allowOverlap")
            .withExcludeNormalizedValues(true)
            .withLoggingOptOut(true);

    assertEquals(
        Map.of(
            "stringIndexType", "Utf16CodeUnit",
            "inclusionList", List.of("Person", "Location"),
            "exclusionList", List.of("City"),
            "overlapPolicy", Map.of("policyKind", "allowOverlap"),
            "inferenceOptions", Map.of("excludeNormalizedValues", true),
            "loggingOptOut", true),
        task.getParameters());
  }

  @Test
  void pii_hasTheServicesParameters() {
    PiiTask task =
        TextTasks.pii()
            .withDomain("phi")
            .withPiiCategories("Email", "Default")
            .withExcludePiiCategories("Date", "URL")
            .withValueExclusionPolicy(true, "Contoso")
            .withDisableEntityValidation(true);

    assertEquals(
        Map.of(
            "stringIndexType",
            "Utf16CodeUnit",
            "domain",
            "phi",
            "piiCategories",
            List.of("Email", "Default"),
            "excludePiiCategories",
            List.of("Date", "URL"),
            "valueExclusionPolicy",
            Map.of("caseSensitive", true, "excludedValues", List.of("Contoso")),
            "disableEntityValidation",
            true),
        task.getParameters());
  }

  @Test
  void piiSynonyms_addUp() {
    PiiTask task =
        TextTasks.pii()
            .withEntitySynonyms("Person", "patient")
            .withEntitySynonyms("Email", "de", List.of("Postfach"));

    assertEquals(
        List.of(
            Map.of("entityType", "Person", "synonyms", List.of(Map.of("synonym", "patient"))),
            Map.of(
                "entityType",
                "Email",
                "synonyms",
                List.of(Map.of("synonym", "Postfach", "language", "de")))),
        task.getParameters().get("entitySynonyms"));
  }

  @Test
  void piiThresholds_addUp_inAnyOrder() {
    Map<String, Object> override = Map.of("entity", "Email", "value", 0.9, "language", "en");

    assertEquals(
        Map.of("default", 0.3, "overrides", List.of(override)),
        TextTasks.pii()
            .withConfidenceScoreThreshold("Email", "en", 0.9)
            .getParameters()
            .get("confidenceScoreThreshold"));
    assertEquals(
        Map.of("default", 0.5, "overrides", List.of(override)),
        TextTasks.pii()
            .withConfidenceScoreThreshold("Email", "en", 0.9)
            .withConfidenceScoreThreshold(0.5)
            .getParameters()
            .get("confidenceScoreThreshold"));
    assertThrows(
        IllegalArgumentException.class, () -> TextTasks.pii().withConfidenceScoreThreshold(1.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> TextTasks.pii().withConfidenceScoreThreshold("Email", "en", -0.1));
    assertThrows(
        IllegalArgumentException.class,
        () -> TextTasks.pii().withConfidenceScoreThreshold(Double.NaN));
  }

  @Test
  void redactionPolicies_readAsOnTheWire() {
    RedactionPolicy mask =
        RedactionPolicy.characterMask()
            .withRedactionCharacter('#')
            .withUnmaskLength(4, true)
            .withEntityTypes("PhoneNumber")
            .withPolicyName("phones")
            .asDefault();

    assertEquals(
        List.of(
            Map.of(
                "policyKind",
                "characterMask",
                "redactionCharacter",
                "#",
                "unmaskLength",
                4,
                "unmaskFromEnd",
                true,
                "entityTypes",
                List.of("PhoneNumber"),
                "policyName",
                "phones",
                "isDefault",
                true),
            Map.of("policyKind", "syntheticReplacement", "preserveDataFormat", true)),
        TextTasks.pii()
            .withRedactionPolicies(
                mask, RedactionPolicy.syntheticReplacement().withPreserveDataFormat(true))
            .getParameters()
            .get("redactionPolicies"));
    assertEquals(
        Map.of("policyKind", "noMask"),
        TextTasks.pii()
            .withRedactionPolicy(RedactionPolicy.noMask())
            .getParameters()
            .get("redactionPolicy"));
  }

  @Test
  void healthcare_andSummaries_haveTheServicesParameters() {
    assertParameters(
        Map.of("fhirVersion", "4.0.1", "documentType", "Imaging"),
        TextTasks.healthcare().withFhirVersion("4.0.1").withDocumentType("Imaging"));
    assertParameters(
        Map.of("sentenceCount", 5, "sortBy", "Rank", "query", "price"),
        TextTasks.extractiveSummary().withSentenceCount(5).withSortBy("Rank").withQuery("price"));
    assertParameters(
        Map.of("sentenceCount", 2, "summaryLength", "short", "query", "q", "instruction", "i"),
        TextTasks.abstractiveSummary()
            .withSentenceCount(2)
            .withSummaryLength("short")
            .withQuery("q")
            .withInstruction("i"));
    assertThrows(
        IllegalArgumentException.class, () -> TextTasks.extractiveSummary().withSentenceCount(0));
  }

  @Test
  void customTasks_nameTheirProject() {
    Map<String, Object> project = Map.of("projectName", "p", "deploymentName", "d");

    assertParameters(project, TextTasks.customEntities("p", "d"));
    assertEquals(project, TextTasks.customSingleLabel("p", "d").getParameters());
    assertEquals(
        "CustomSingleLabelClassification", TextTasks.customSingleLabel("p", "d").getKind());
    assertEquals("CustomMultiLabelClassification", TextTasks.customMultiLabel("p", "d").getKind());
    assertThrows(IllegalArgumentException.class, () -> TextTasks.customMultiLabel("p", " "));
  }

  @Test
  void conversationTasks_haveTheServicesParameters() {
    assertParameters(
        Map.of(
            "summaryAspects",
            List.of("recap", "follow-up tasks"),
            "sentenceCount",
            3,
            "summaryLength",
            "long",
            "instruction",
            "i"),
        ConversationTasks.summarization("recap", "follow-up tasks")
            .withSentenceCount(3)
            .withSummaryLength("long")
            .withInstruction("i"));
    assertParameters(
        Map.of(
            "projectName", "p",
            "deploymentName", "d",
            "summaryAspects", List.of("issue"),
            "sentenceCount", 1,
            "summaryLength", "short"),
        ConversationTasks.customSummarization("p", "d", "issue")
            .withSentenceCount(1)
            .withSummaryLength("short"));
    assertEquals(
        Map.of(
            "piiCategories",
            List.of("All"),
            "excludePiiCategories",
            List.of("Phone"),
            "redactionSource",
            "lexical",
            "redactAudioTiming",
            true,
            "redactionCharacter",
            "#",
            "redactionPolicy",
            Map.of("policyKind", "entityMask")),
        ConversationTasks.pii()
            .withPiiCategories("All")
            .withExcludePiiCategories("Phone")
            .withRedactionSource("lexical")
            .withRedactAudioTiming(true)
            .withRedactionCharacter('#')
            .withRedactionPolicy(RedactionPolicy.entityMask())
            .getParameters());
    assertThrows(IllegalArgumentException.class, ConversationTasks::summarization);
  }

  private static void assertParameters(Map<String, Object> expected, Task<?, ?> task) {
    Map<String, Object> all = new HashMap<>(expected);
    all.put("stringIndexType", "Utf16CodeUnit");
    assertEquals(all, task.getParameters());
  }
}
