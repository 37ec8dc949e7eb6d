package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiVersionsTest {

  private static final RedactionPolicy MASK = RedactionPolicy.characterMask();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("firstVersions")
  void eachTask_passesFromItsFirstVersionOn_andNotBefore(
      String before, String since, Route route, Task<?, ?> task) {
    assertDoesNotThrow(() -> check(route, since, task, null));
    assertThrows(IllegalArgumentException.class, () -> check(route, before, task, null));
  }

  static Stream<Arguments> firstVersions() {
    return Stream.of(
        text("2022-05-01", "2023-04-01", TextTasks.extractiveSummary()),
        text("2023-04-01", "2024-11-01", TextTasks.extractiveSummary().withQuery("q")),
        text("2022-05-01", "2023-04-01", TextTasks.abstractiveSummary()),
        text("2023-04-01", "2024-11-01", TextTasks.abstractiveSummary().withSummaryLength("short")),
        text("2025-11-01", "2024-11-01", TextTasks.abstractiveSummary().withQuery("q")),
        text("2024-11-01", "2025-11-01", TextTasks.abstractiveSummary().withInstruction("i")),
        text("2023-04-01", "2024-11-01", TextTasks.healthcare().withFhirVersion("4.0.1")),
        text("2023-04-01", "2022-10-01-preview", TextTasks.healthcare().withDocumentType("None")),
        text("2023-04-01", "2024-11-01", TextTasks.entities().withInclusionList("Person")),
        text("2023-04-01", "2024-11-01", TextTasks.entities().withExclusionList("Person")),
        text("2023-04-01", "2024-11-01", TextTasks.entities().withOverlapPolicy("allowOverlap")),
        text("2023-04-01", "2024-11-01", TextTasks.entities().withExcludeNormalizedValues(true)),
        text("2025-11-01", "2025-05-15-preview", TextTasks.pii().withRedactionPolicy(MASK)),
        text("2025-11-01", "2025-11-15-preview", TextTasks.pii().withRedactionPolicies(MASK)),
        text("2025-11-01", "2025-11-15-preview", TextTasks.pii().withConfidenceScoreThreshold(.5)),
        text("2025-11-01", "2025-11-15-preview", TextTasks.pii().withDisableEntityValidation(true)),
        text("2024-11-01", "2025-11-01", TextTasks.pii().withValueExclusionPolicy(true, "x")),
        text("2024-11-01", "2025-11-01", TextTasks.pii().withEntitySynonyms("Person", "x")),
        text("2025-11-01", "2023-11-15-preview", TextTasks.ofKind("CustomHealthcare")),
        text("2025-11-01", "2026-05-01", TextTasks.pii().withExcludePiiCategories("Date")),
        text("2025-11-01", "2025-05-15-preview", TextTasks.pii().withExcludePiiCategories("Date")),
        text("2025-11-01", "2026-05-01", TextTasks.pii().withRedactionPolicies(MASK)),
        text("2025-11-01", "2026-05-01", TextTasks.pii().withConfidenceScoreThreshold(.5)),
        text("2025-11-01", "2026-05-15-preview", TextTasks.pii().withDisableEntityValidation(true)),
        text("2026-05-01", "2025-11-01", TextTasks.abstractiveSummary().withInstruction("i")),
        text("2026-05-01", "2026-05-15-preview", TextTasks.extractiveSummary().withQuery("q")),
        text("2026-05-15-preview", "2025-05-15-preview", TextTasks.pii().withRedactionPolicy(MASK)),
        conversation("2022-05-01", "2023-04-01", ConversationTasks.summarization("issue")),
        conversation(
            "2024-11-01",
            "2025-05-15-preview",
            ConversationTasks.summarization("issue").withInstruction("i")),
        conversation("2023-04-01", "2024-05-01", ConversationTasks.pii()),
        conversation(
            "2024-05-01", "2024-11-01", ConversationTasks.pii().withRedactionCharacter('#')),
        conversation(
            "2022-05-15-preview",
            "2022-10-01-preview",
            ConversationTasks.pii().withRedactAudioTiming(true)),
        conversation(
            "2024-05-01", "2024-11-01", ConversationTasks.pii().withExcludePiiCategories("All")),
        conversation(
            "2024-11-01", "2025-11-15-preview", ConversationTasks.pii().withRedactionPolicy(MASK)),
        conversation(
            "2024-11-01",
            "2025-05-15-preview",
            ConversationTasks.customSummarization("p", "d", "issue")),
        conversation(
            "2024-05-01",
            "2022-10-01-preview",
            ConversationTasks.ofKind("ConversationalSentimentTask")));
  }

  private static Arguments text(String before, String since, Task<?, ?> task) {
    return Arguments.of(before, since, Route.TEXT, task);
  }

  private static Arguments conversation(String before, String since, Task<?, ?> task) {
    return Arguments.of(before, since, Route.CONVERSATIONS, task);
  }

  @Test
  void message_namesTheDefaultVersion_elseTheNewestStableOne_elseTheNewestPreview() {
    assertEquals(
        "withApiVersion(\"2022-05-01\"): this version does not have AbstractiveSummarization;"
            + " 2025-11-01 does",
        refusal(Route.TEXT, "2022-05-01", TextTasks.abstractiveSummary(), null));
    assertEquals(
        "withApiVersion(\"2025-11-01\"): this version does not have the parameter"
            + " \"redactionPolicies\" of PiiEntityRecognition; 2026-05-01 does;"
            + " with(\"redactionPolicies\", value) sends it without this check",
        refusal(Route.TEXT, "2025-11-01", TextTasks.pii().withRedactionPolicies(MASK), null));
    for (String version : List.of("2023-04-01", "2026-05-01")) {
      assertEquals(
          "withApiVersion(\"%s\"): this version does not have the language \"auto\"; 2025-11-01 does"
              .formatted(version),
          refusal(Route.TEXT, version, TextTasks.pii(), "auto"));
    }
    assertEquals(
        "withApiVersion(\"2024-11-01\"): this version does not have the parameter"
            + " \"redactionPolicy\" of ConversationalPIITask; 2025-11-15-preview does;"
            + " with(\"redactionPolicy\", value) sends it without this check",
        refusal(
            Route.CONVERSATIONS,
            "2024-11-01",
            ConversationTasks.pii().withRedactionPolicy(MASK),
            null));
  }

  @Test
  void whatIsNotListed_passes() {
    Task<?, ?> byHand = TextTasks.entities().with("inclusionList", List.of("Person"));

    assertDoesNotThrow(() -> check(Route.TEXT, "2022-05-01", byHand, "de"));
    assertDoesNotThrow(() -> check(Route.TEXT, "2026-05-15-preview", TextTasks.pii(), "auto"));
    assertDoesNotThrow(
        () ->
            check(Route.TEXT, "2025-11-01", TextTasks.pii().withPiiCategories("NewOfToday"), null));
    assertDoesNotThrow(
        () ->
            check(
                Route.TEXT,
                "2022-04-01-preview",
                TextTasks.healthcare().withFhirVersion("4.0.1"),
                null));
    assertDoesNotThrow(
        () -> check(Route.TEXT, "2022-05-01", TextTasks.ofKind("KindOfTomorrow"), null));
    for (String unknown : List.of("2027-01-01", "2022-04-01-preview", "anything")) {
      assertDoesNotThrow(
          () ->
              check(
                  Route.TEXT,
                  unknown,
                  TextTasks.abstractiveSummary().withQuery("q").withInstruction("i"),
                  "auto"));
    }
  }

  @Test
  void jobsThatCancelThemselves_existInTheNewestVersionsOnly() {
    assertTrue(ApiVersions.hasCancelAfter(Route.TEXT, "2025-11-01"));
    assertTrue(ApiVersions.hasCancelAfter(Route.TEXT, "2026-05-01"));
    assertTrue(ApiVersions.hasCancelAfter(Route.TEXT, "2026-05-15-preview"));
    assertTrue(ApiVersions.hasCancelAfter(Route.CONVERSATIONS, "2025-05-15-preview"));
    assertFalse(ApiVersions.hasCancelAfter(Route.TEXT, "2024-11-01"));
    assertFalse(ApiVersions.hasCancelAfter(Route.CONVERSATIONS, "2024-11-01"));
    assertFalse(ApiVersions.hasCancelAfter(Route.TEXT, "2027-01-01"), "nobody knows");
  }

  private static String refusal(
      Route route, String apiVersion, Task<?, ?> task, @Nullable String language) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> check(route, apiVersion, task, language))
            .getMessage());
  }

  private static void check(
      Route route, String apiVersion, Task<?, ?> task, @Nullable String language) {
    ApiVersions.check(route, apiVersion, List.of(task), language);
  }
}
