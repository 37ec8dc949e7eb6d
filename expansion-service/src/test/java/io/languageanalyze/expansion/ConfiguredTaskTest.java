package io.languageanalyze.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the tasks of a configuration. */
class ConfiguredTaskTest {

  private static final Schema PARAMETERS =
      ConfigurationSchema.TEXT
          .getField("tasks")
          .getType()
          .getCollectionElementType()
          .getRowSchema()
          .getField("parameters")
          .getType()
          .getRowSchema();

  private static final Map<String, Object> UNIT =
      Map.of("string_index_type", "UnicodeCodePoint", "logging_opt_out", true);
  private static final Map<String, Object> PREBUILT = with(UNIT, "model_version", "2023-09-01");
  private static final Map<String, Object> PROJECT =
      Map.of("project_name", "P", "deployment_name", "D");

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("sentiment", "SentimentAnalysis", with(PREBUILT, "opinion_mining", true)),
        Arguments.of(
            "key_phrases",
            "KeyPhraseExtraction",
            Map.of("model_version", "latest", "logging_opt_out", true)),
        Arguments.of(
            "entities",
            "EntityRecognition",
            with(PREBUILT, "inclusion_list", List.of("Person"), "exclusion_list", List.of("Date"))),
        Arguments.of(
            "pii",
            "PiiEntityRecognition",
            with(
                PREBUILT,
                "domain",
                "phi",
                "pii_categories",
                List.of("Email"),
                "exclude_pii_categories",
                List.of("Date"),
                "disable_entity_validation",
                true)),
        Arguments.of("entity_linking", "EntityLinking", PREBUILT),
        Arguments.of(
            "healthcare",
            "Healthcare",
            with(PREBUILT, "fhir_version", "4.0.1", "document_type", "Consult")),
        Arguments.of(
            "extractive_summary",
            "ExtractiveSummarization",
            with(PREBUILT, "sentence_count", 3, "sort_by", "Rank", "query", "q")),
        Arguments.of(
            "abstractive_summary",
            "AbstractiveSummarization",
            with(
                PREBUILT,
                "sentence_count",
                3,
                "summary_length",
                "short",
                "query",
                "q",
                "instruction",
                "i")),
        Arguments.of(
            "custom_entities",
            "CustomEntityRecognition",
            with(PROJECT, "string_index_type", "UnicodeCodePoint", "logging_opt_out", true)),
        Arguments.of(
            "custom_single_label",
            "CustomSingleLabelClassification",
            with(PROJECT, "logging_opt_out", true)),
        Arguments.of(
            "custom_multi_label",
            "CustomMultiLabelClassification",
            with(PROJECT, "logging_opt_out", true)),
        Arguments.of(
            "summarization",
            "ConversationalSummarizationTask",
            with(
                PREBUILT,
                "summary_aspects",
                List.of("issue"),
                "sentence_count",
                3,
                "summary_length",
                "short",
                "instruction",
                "i")),
        Arguments.of(
            "pii",
            "ConversationalPIITask",
            Map.of(
                "model_version",
                "latest",
                "pii_categories",
                List.of("Email"),
                "exclude_pii_categories",
                List.of("Date"),
                "redaction_source",
                "lexical",
                "redact_audio_timing",
                true,
                "redaction_character",
                "#")),
        Arguments.of(
            "custom_summarization",
            "CustomConversationalSummarizationTask",
            with(
                PROJECT,
                "summary_aspects",
                List.of("issue"),
                "sentence_count",
                3,
                "summary_length",
                "short",
                "string_index_type",
                "UnicodeCodePoint",
                "logging_opt_out",
                true)));
  }

  /** A parameter has the name of the request, in snake case. */
  @ParameterizedTest(name = "{1}")
  @MethodSource("kinds")
  void parameters_areThoseOfTheRequest(String word, String kind, Map<String, Object> parameters) {
    Task<?, ?> task = create(kind, Rows.task(word, parameters), null).task();

    assertEquals(kind, task.getKind());
    parameters.forEach(
        (key, value) -> assertEquals(value, task.getParameters().get(camelCase(key)), key));
  }

  /** Each key of the schema is a parameter of some kind, or has a test of its own here. */
  @Test
  void everyKey_isUsed() {
    Set<String> left = new TreeSet<>(PARAMETERS.getFieldNames());
    kinds().forEach(each -> left.removeAll(((Map<?, ?>) each.get()[2]).keySet()));

    assertEquals(
        Set.of(
            "confidence_score_threshold",
            "exclude_normalized_values",
            "other",
            "overlap_policy",
            "redaction_policy"),
        left);
  }

  @Test
  void parametersThatAreGroupsInTheRequest() {
    Row row =
        Rows.task(
            "pii",
            Map.of(
                "confidence_score_threshold",
                0.7,
                "redaction_policy",
                "entityMask",
                "redaction_character",
                "#"));

    Map<String, Object> latest = text(row, "2026-05-01").task().getParameters();
    assertEquals(Map.of("default", 0.7), latest.get("confidenceScoreThreshold"));
    assertEquals(
        List.of(Map.of("policyKind", "entityMask", "redactionCharacter", "#", "isDefault", true)),
        latest.get("redactionPolicies"));

    Map<String, Object> older = text(row, "2025-05-15-preview").task().getParameters();
    assertEquals(
        Map.of("policyKind", "entityMask", "redactionCharacter", "#"),
        older.get("redactionPolicy"));

    Map<String, Object> entities =
        text(
                Rows.task(
                    "entities",
                    Map.of("overlap_policy", "matchLongest", "exclude_normalized_values", true)),
                null)
            .task()
            .getParameters();
    assertEquals(Map.of("policyKind", "matchLongest"), entities.get("overlapPolicy"));
    assertEquals(Map.of("excludeNormalizedValues", true), entities.get("inferenceOptions"));
  }

  @Test
  void other_isSentUnchanged() {
    Row row =
        Rows.task("CustomHealthcare", Map.of("other", "{\"projectName\": \"p\", \"n\": [1]}"));

    Task<?, ?> task = text(row, null).task();

    assertEquals("CustomHealthcare", task.getKind());
    assertEquals(Map.of("projectName", "p", "n", List.of(1)), task.getParameters());
  }

  @Test
  void parameterOfAnotherKind_isRefusedWithThoseThatThereAre() {
    assertEquals(
        "tasks[0].parameters.opinion_mining: the kind key_phrases has no such parameter; it has model_version, logging_opt_out, other",
        refused(Rows.task("key_phrases", Map.of("opinion_mining", true))));
  }

  @Test
  void wrongWords_areRefusedWithThoseThatThereAre() {
    String kind = refused(Rows.task("sentimnet", Map.of()));
    assertTrue(
        kind.startsWith("tasks[0].kind: there is no kind \"sentimnet\"; there are sentiment,"),
        kind);
    assertEquals(
        "tasks[0].parameters.string_index_type: \"Bytes\" is not allowed; allowed are Utf16CodeUnit, UnicodeCodePoint, TextElements_v8",
        refused(Rows.task("pii", Map.of("string_index_type", "Bytes"))));
    assertEquals(
        "tasks[0].parameters.redaction_character: \"##\" is not allowed; allowed are single characters",
        refused(Rows.task("pii", Map.of("redaction_character", "##"))));
    assertEquals(
        "tasks[0].parameters.other: not the text of a JSON object, such as {\"modelVersion\": \"latest\"}",
        refused(Rows.task("pii", Map.of("other", "[1"))));
    assertEquals(
        "tasks[0].view: the task pii has no view \"sentences\"; it has entities, redacted_texts",
        refused(Rows.row(Map.of("kind", "pii", "view", "sentences"))));
    assertEquals(
        "tasks: parameters.project_name: a task of the kind custom_entities needs it",
        refused(Rows.row(Map.of("kind", "custom_entities"))));
    assertEquals(
        "tasks[0].kind: the kind CustomHealthcare has no view; its results are JSON only, with format: json",
        refused(Rows.row(Map.of("kind", "CustomHealthcare"))));
    assertEquals(
        "tasks[1].name: two tasks are named \"pii\"; names must differ",
        refused(Rows.row(Map.of("kind", "pii")), Rows.row(Map.of("kind", "pii"))));
  }

  private static String refused(Row... tasks) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                new TextTaskKinds(null)
                    .create(configuration(ConfigurationSchema.TEXT, tasks), ResultFormat.VIEWS))
        .getMessage();
  }

  private static ConfiguredTask<?, ?> create(String kind, Row task, @Nullable String version) {
    return kind.contains("Conversational")
        ? new ConversationTaskKinds()
            .create(configuration(ConfigurationSchema.CONVERSATIONS, task), ResultFormat.JSON)
            .get(0)
        : text(task, version);
  }

  private static ConfiguredTask<?, ?> text(Row task, @Nullable String version) {
    return new TextTaskKinds(version)
        .create(configuration(ConfigurationSchema.TEXT, task), ResultFormat.JSON)
        .get(0);
  }

  private static Configuration configuration(Schema schema, Row... tasks) {
    return Configuration.of(Rows.text(Map.of("tasks", List.of(tasks))), schema);
  }

  private static String camelCase(String key) {
    StringBuilder camel = new StringBuilder();
    for (String word : key.split("_", -1)) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }

  private static Map<String, Object> with(Map<String, Object> some, Object... more) {
    Map<String, Object> all = new LinkedHashMap<>(some);
    List<Object> rest = new ArrayList<>(List.of(more));
    while (!rest.isEmpty()) {
      all.put((String) rest.remove(0), rest.remove(0));
    }
    return all;
  }
}
