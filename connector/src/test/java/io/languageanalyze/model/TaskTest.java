package io.languageanalyze.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class TaskTest {

  @Test
  void kindsWithOffsets_askForJavasUnit() {
    Map<String, Object> javas = Map.of("stringIndexType", "Utf16CodeUnit");

    assertEquals(javas, TextTasks.sentiment().getParameters());
    assertEquals(javas, TextTasks.entities().getParameters());
    assertEquals(javas, TextTasks.pii().getParameters());
    assertEquals(Map.of(), TextTasks.keyPhrases().getParameters());
    assertEquals(Map.of(), TextTasks.ofKind("EntityLinking").getParameters());
  }

  @Test
  void stringIndexType_canBeChosen() {
    assertEquals(
        Map.of("stringIndexType", "TextElements_v8"),
        TextTasks.pii().withStringIndexType(StringIndexType.TEXT_ELEMENTS_V8).getParameters());
  }

  @Test
  void everyMethod_givesACopyOfTheSameClass() {
    SentimentTask plain = TextTasks.sentiment();
    SentimentTask full =
        plain.named("mood").with("x", 1).withModelVersion("2022-11-01").withOpinionMining(true);

    assertEquals("mood", full.getTaskName());
    assertEquals(
        List.of("stringIndexType", "x", "modelVersion", "opinionMining"),
        List.copyOf(full.getParameters().keySet()));
    assertNull(plain.getTaskName());
    assertEquals(1, plain.getParameters().size());
  }

  @Test
  void identityIsTheHandle() {
    assertNotEquals(TextTasks.keyPhrases(), TextTasks.keyPhrases());
  }

  @Test
  void parameters_areCopiedDeeply() {
    List<String> mine = new ArrayList<>(List.of("a"));
    KeyPhrasesTask task = TextTasks.keyPhrases().with("x", Map.of("list", mine));
    mine.add("b");

    assertEquals(Map.of("x", Map.of("list", List.of("a"))), task.getParameters());
    assertThrows(
        UnsupportedOperationException.class, () -> task.getParameters().put("y", "anything"));
  }

  @Test
  void parameterThatJsonCannotHold_isRefusedByName() {
    Map<String, Object> nested = Map.of("when", Instant.EPOCH);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> TextTasks.keyPhrases().with("odd", nested));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("\"odd\""), message);
    assertTrue(message.contains("java.time.Instant"), message);
    assertThrows(
        IllegalArgumentException.class,
        () -> TextTasks.keyPhrases().with("odd", Map.of(1, "number as key")));
  }

  @Test
  void blankNames_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> TextTasks.pii().named(" "));
    assertThrows(IllegalArgumentException.class, () -> TextTasks.ofKind(""));
  }

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
    Map<String, Object> override = Map.of("entityType", "Email", "value", 0.9);

    assertEquals(
        Map.of("default", 0.3, "overrides", List.of(override)),
        TextTasks.pii()
            .withConfidenceScoreThreshold("Email", 0.9)
            .getParameters()
            .get("confidenceScoreThreshold"));
    assertEquals(
        Map.of("default", 0.5, "overrides", List.of(override)),
        TextTasks.pii()
            .withConfidenceScoreThreshold("Email", 0.9)
            .withConfidenceScoreThreshold(0.5)
            .getParameters()
            .get("confidenceScoreThreshold"));
    assertThrows(
        IllegalArgumentException.class, () -> TextTasks.pii().withConfidenceScoreThreshold(1.5));
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
                "isDefaultPolicy",
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

  private static void assertParameters(Map<String, Object> expected, Task<?, ?> task) {
    Map<String, Object> all = new HashMap<>(expected);
    all.put("stringIndexType", "Utf16CodeUnit");
    assertEquals(all, task.getParameters());
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

  @Test
  void parametersOfTheCallersOwn_areUnchecked_untilAMethodSetsThem() {
    EntitiesTask own = TextTasks.entities().with("inclusionList", List.of("Person")).with("x", 1);

    assertEquals(Set.of("inclusionList", "x"), own.getUncheckedParameters());
    assertEquals(Set.of("x"), own.withInclusionList("Person").getUncheckedParameters());
  }

  @Test
  void tasks_travelToWorkers() {
    PiiTask task =
        SerializableUtils.clone(
            TextTasks.pii().named("p").withRedactionPolicies(RedactionPolicy.entityMask()));

    assertEquals("p", task.getTaskName());
    assertEquals(
        List.of(Map.of("policyKind", "entityMask")), task.getParameters().get("redactionPolicies"));
  }

  @Test
  void toString_leavesParametersOut() {
    PiiTask task = TextTasks.pii().named("p").withValueExclusionPolicy(false, "Contoso");

    assertEquals("PiiEntityRecognition(p)", task.toString());
    assertFalse(task.toString().contains("Contoso"));
  }
}
