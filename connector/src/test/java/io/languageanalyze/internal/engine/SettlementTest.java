package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {

  private static final TaskState GOOD = task("succeeded", Map.of(0, "{}"), Map.of());
  private static final TaskState FAILED = task("failed", Map.of(), Map.of());

  @Test
  void result_isAnswered_withItsModel() {
    List<Answer> answers = settle("succeeded", List.of(), Map.of("a", GOOD, "b", GOOD));

    assertEquals(
        List.of(new Answered("a", "2024-01-01", "{}"), new Answered("b", "2024-01-01", "{}")),
        answers);
  }

  @Test
  void resultOfAnUnsuccessfulTask_isStillAResult() {
    TaskState halfDone = task("cancelled", Map.of(0, "{}"), Map.of());

    assertEquals(
        new Answered("a", "2024-01-01", "{}"),
        settle("cancelled", List.of(), Map.of("a", halfDone)).get(0));
  }

  @Test
  void documentError_isPassedOnWordForWord() {
    ServiceError error = new ServiceError("InvalidArgument", "UnsupportedLanguageCode", "no", null);
    TaskState task = task("succeeded", Map.of(), Map.of(0, error));

    Dead dead = dead(settle("succeeded", List.of(), Map.of("a", task, "b", GOOD)), 0);

    assertEquals(
        new Dead(
            "a",
            DeadLetterReason.DOCUMENT_FAILED,
            "InvalidArgument",
            "UnsupportedLanguageCode",
            "no"),
        dead);
  }

  @ParameterizedTest
  @CsvSource({"succeeded", "Succeeded", "SUCCEEDED"})
  void documentThatASuccessfulTaskDoesNotMention_isMissing(String word) {
    TaskState silent = task(word, Map.of(1, "{}"), Map.of());

    Dead dead = dead(settle("succeeded", List.of(), Map.of("a", silent, "b", GOOD)), 0);

    assertEquals(DeadLetterReason.MISSING_RESULT, dead.reason());
    assertNull(dead.code());
  }

  @Test
  void taskThatASuccessfulJobDoesNotMention_isMissing() {
    Dead dead = dead(settle("succeeded", List.of(), Map.of("a", GOOD)), 1);

    assertEquals("b", dead.taskName());
    assertEquals(DeadLetterReason.MISSING_RESULT, dead.reason());
  }

  @Test
  void taskThatAFailedJobDoesNotMention_failedForTheReasonOfTheJob() {
    ServiceError error = new ServiceError("InternalServerError", "Inner", "job broke", null);

    List<Answer> answers = settle("failed", List.of(error), Map.of());

    assertEquals(2, answers.size());
    for (int i = 0; i < 2; i++) {
      assertEquals(DeadLetterReason.TASK_FAILED, dead(answers, i).reason());
      assertEquals("InternalServerError", dead(answers, i).code());
      assertEquals("Inner", dead(answers, i).innerCode());
      assertTrue(dead(answers, i).message().contains("job broke"));
    }
  }

  @ParameterizedTest
  @CsvSource({"cancelled", "canceled", "rejected", "partiallySucceeded", "partiallyCompleted"})
  void jobThatEndedOtherwise_withoutAReason_saysItsWord(String word) {
    Dead dead = dead(settle(word, List.of(), Map.of()), 0);

    assertEquals(DeadLetterReason.TASK_FAILED, dead.reason());
    assertNull(dead.code());
    assertTrue(dead.message().contains('"' + word + '"'), dead.message());
  }

  @Test
  void failedTask_getsTheErrorThatNamesItsPlace() {
    ServiceError first = new ServiceError("First", null, "one", "#/tasks/items/0");
    ServiceError second = new ServiceError("Second", null, "two", "#/tasks/items/1");
    Map<String, TaskState> tasks = ordered("a", FAILED, "b", FAILED);

    List<Answer> answers = settle("partiallySucceeded", List.of(second, first), tasks);

    assertEquals("First", dead(answers, 0).code());
    assertEquals("Second", dead(answers, 1).code());
  }

  @Test
  void place_countsInTheOrderOfTheAnswer_whenAllTasksAreListed() {
    ServiceError error = new ServiceError("Named", null, "x", "#/tasks/items/0");

    List<Answer> answers =
        settle("partiallySucceeded", List.of(error), ordered("b", FAILED, "a", GOOD));

    assertEquals("Named", dead(answers, 1).code());
  }

  @Test
  void place_countsInTheOrderOfTheRequest_whenNotAllAreListed() {
    ServiceError error = new ServiceError("Named", null, "x", "#/tasks/items/1");

    List<Answer> answers = settle("partiallySucceeded", List.of(error), Map.of("a", GOOD));

    assertEquals("Named", dead(answers, 1).code());
  }

  @Test
  void errorThatNamesAnotherTask_isNotBorrowed() {
    ServiceError other = new ServiceError("Other", null, "x", "#/tasks/items/0");

    List<Answer> answers = settle("failed", List.of(other), ordered("a", FAILED, "b", FAILED));

    assertNull(dead(answers, 1).code());
    assertTrue(dead(answers, 1).message().contains("no reason"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null", "''", "#/documents", "#/tasks/items/2", "#/tasks/items/99999999999"},
      nullValues = "null")
  void errorThatNamesNoTask_standsForAll(@Nullable String target) {
    ServiceError general = new ServiceError("General", null, "x", target);
    ServiceError later = new ServiceError("Later", null, "y", null);

    List<Answer> answers =
        settle("failed", List.of(general, later), ordered("a", FAILED, "b", FAILED));

    assertEquals("General", dead(answers, 0).code());
    assertEquals("General", dead(answers, 1).code());
  }

  @Test
  void ownError_goesBeforeAGeneralOne() {
    ServiceError general = new ServiceError("General", null, "x", null);
    ServiceError own = new ServiceError("Own", null, "y", "#/tasks/items/0");

    List<Answer> answers =
        settle("failed", List.of(general, own), ordered("a", FAILED, "b", FAILED));

    assertEquals("Own", dead(answers, 0).code());
  }

  private static List<Answer> settle(
      String status, List<ServiceError> errors, Map<String, TaskState> tasks) {
    JobState state = new JobState(status, null, errors, tasks, 1);
    return new Settlement(state, List.of("a", "b")).of(0);
  }

  private static Dead dead(List<Answer> answers, int task) {
    return (Dead) answers.get(task);
  }

  private static Map<String, TaskState> ordered(
      String firstName, TaskState first, String secondName, TaskState second) {
    Map<String, TaskState> tasks = new LinkedHashMap<>();
    tasks.put(firstName, first);
    tasks.put(secondName, second);
    return tasks;
  }

  private static TaskState task(
      String status, Map<Integer, String> results, Map<Integer, ServiceError> errors) {
    return new TaskState("Kind", status, "2024-01-01", results, errors);
  }
}
