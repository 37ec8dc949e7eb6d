package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TaskParameterTest {

  private static final List<String> TASKS =
      List.of("sentiment", "custom-entities:p:d", "custom-entities:p:d.v2");

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("opinionMining=true", true),
        Arguments.of("opinionMining=false", false),
        Arguments.of("sentenceCount=5", 5),
        Arguments.of("threshold=-0.25", -0.25),
        Arguments.of("modelVersion=2023-09-01", "2023-09-01"),
        Arguments.of("fhirVersion=4.0.1", "4.0.1"),
        Arguments.of("code=007", "007"),
        Arguments.of("instruction=a=b, and c", "a=b, and c"),
        Arguments.of("instruction=\"42\"", "42"),
        Arguments.of("query=", ""),
        Arguments.of("summaryAspects=issue", List.of("issue")),
        Arguments.of("piiCategories=Email, Person", List.of("Email", "Person")),
        Arguments.of("piiCategories=[\"Email\"]", List.of("Email")),
        Arguments.of(
            "redactionPolicy={\"policyKind\": \"noMask\"}", Map.of("policyKind", "noMask")),
        Arguments.of(
            "entitySynonyms=[{\"entityType\": \"Person\", \"synonyms\": []}]",
            List.of(Map.of("entityType", "Person", "synonyms", List.of()))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void values_haveTheTypeOfTheirForm(String text, Object value) {
    assertEquals(value, TaskParameter.parse("sentiment." + text, TASKS).value());
  }

  @Test
  void theLongestTask_owns_whatFollowsItsDot() {
    assertEquals(
        new TaskParameter("custom-entities:p:d.v2", "loggingOptOut", true),
        TaskParameter.parse("custom-entities:p:d.v2.loggingOptOut=true", TASKS));
    assertEquals(
        new TaskParameter("custom-entities:p:d", "loggingOptOut", true),
        TaskParameter.parse("custom-entities:p:d.loggingOptOut=true", TASKS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pii.domain=phi      | --parameter pii.domain=phi: should begin with a task of this run and"
            + " a dot; its tasks are sentiment,custom-entities:p:d,custom-entities:p:d.v2",
        "sentiment.x         | --parameter sentiment.x: should read WORD.NAME=VALUE",
        "sentiment.=x        | --parameter sentiment.=x: should read WORD.NAME=VALUE",
        "sentiment.x=[1      | --parameter sentiment.x=[1: the value is no JSON",
        "sentiment.x={} {}   | --parameter sentiment.x={} {}: the value is no JSON",
      })
  void wrongParameters_areExplained(String text, String message) {
    UsageException refusal =
        assertThrows(UsageException.class, () -> TaskParameter.parse(text, TASKS));

    assertEquals(message, refusal.getMessage());
  }

  @Test
  void whatTheTaskRefuses_namesTheParameter() {
    TaskParameter parameter = TaskParameter.parse("sentiment.x=[null]", TASKS);

    UsageException refusal =
        assertThrows(UsageException.class, () -> parameter.set(TextTasks.sentiment()));

    String message = String.valueOf(refusal.getMessage());
    assertEquals("--parameter sentiment.x: ", message.substring(0, 25));
  }
}
