package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultAccountingTest {

  private static final TaskState GOOD = task("succeeded", Map.of(0, "{}"), Map.of());
  private static final TaskState FAILED = task("failed", Map.of(), Map.of());

  @Test
  void result_isEmitted_withItsModel() {
    List<TaskOutcome> taskOutcomes = complete("succeeded", List.of(), Map.of("a", GOOD, "b", GOOD));

    assertEquals(
        List.of(new TaskResult("a", "2024-01-01", "{}"), new TaskResult("b", "2024-01-01", "{}")),
        taskOutcomes);
  }

  @Test
  void resultOfAnUnsuccessfulTask_isStillAResult() {
    TaskState halfDone = task("cancelled", Map.of(0, "{}"), Map.of());

    assertEquals(
        new TaskResult("a", "2024-01-01", "{}"),
        complete("cancelled", List.of(), Map.of("a", halfDone)).get(0));
  }

  @Test
  void documentError_isPassedOnWordForWord() {
    ServiceError error = new ServiceError("InvalidArgument", "UnsupportedLanguageCode", "no", null);
    TaskState task = task("succeeded", Map.of(), Map.of(0, error));

    TaskFailure failure =
        failure(complete("succeeded", List.of(), Map.of("a", task, "b", GOOD)), 0);

    assertEquals(
        new TaskFailure(
            "a",
            DeadLetterReason.DOCUMENT_FAILED,
            "InvalidArgument",
            "UnsupportedLanguageCode",
            "no"),
        failure);
  }

  @ParameterizedTest
  @CsvSource({"succeeded", "Succeeded", "SUCCEEDED"})
  void documentThatASuccessfulTaskDoesNotMention_isMissing(String word) {
    TaskState silent = task(word, Map.of(1, "{}"), Map.of());

    TaskFailure failure =
        failure(complete("succeeded", List.of(), Map.of("a", silent, "b", GOOD)), 0);

    assertEquals(DeadLetterReason.MISSING_RESULT, failure.reason());
    assertNull(failure.code());
  }

  @Test
  void taskThatASuccessfulJobDoesNotMention_isMissing() {
    TaskFailure failure = failure(complete("succeeded", List.of(), Map.of("a", GOOD)), 1);

    assertEquals("b", failure.taskName());
    assertEquals(DeadLetterReason.MISSING_RESULT, failure.reason());
  }

  @Test
  void taskThatAFailedJobDoesNotMention_failedForTheReasonOfTheJob() {
    ServiceError error = new ServiceError("InternalServerError", "Inner", "job broke", null);

    List<TaskOutcome> taskOutcomes = complete("failed", List.of(error), Map.of());

    assertEquals(2, taskOutcomes.size());
    for (int i = 0; i < 2; i++) {
      assertEquals(DeadLetterReason.TASK_FAILED, failure(taskOutcomes, i).reason());
      assertEquals("InternalServerError", failure(taskOutcomes, i).code());
      assertEquals("Inner", failure(taskOutcomes, i).innerCode());
      assertTrue(failure(taskOutcomes, i).message().contains("job broke"));
    }
  }

  @ParameterizedTest
  @CsvSource({"cancelled", "canceled", "rejected", "partiallySucceeded", "partiallyCompleted"})
  void jobThatEndedOtherwise_withoutAReason_saysItsWord(String word) {
    TaskFailure failure = failure(complete(word, List.of(), Map.of()), 0);

    assertEquals(DeadLetterReason.TASK_FAILED, failure.reason());
    assertNull(failure.code());
    assertTrue(failure.message().contains('"' + word + '"'), failure.message());
  }

  @Test
  void failedTask_getsTheErrorThatNamesItsPlace() {
    ServiceError first = new ServiceError("First", null, "one", "#/tasks/items/0");
    ServiceError second = new ServiceError("Second", null, "two", "#/tasks/items/1");
    Map<String, TaskState> tasks = ordered("a", FAILED, "b", FAILED);

    List<TaskOutcome> taskOutcomes = complete("partiallySucceeded", List.of(second, first), tasks);

    assertEquals("First", failure(taskOutcomes, 0).code());
    assertEquals("Second", failure(taskOutcomes, 1).code());
  }

  @Test
  void place_countsInTheOrderOfTheResponse_whenAllTasksAreListed() {
    ServiceError error = new ServiceError("Named", null, "x", "#/tasks/items/0");

    List<TaskOutcome> taskOutcomes =
        complete("partiallySucceeded", List.of(error), ordered("b", FAILED, "a", GOOD));

    assertEquals("Named", failure(taskOutcomes, 1).code());
  }

  @Test
  void place_countsInTheOrderOfTheRequest_whenNotAllAreListed() {
    ServiceError error = new ServiceError("Named", null, "x", "#/tasks/items/1");

    List<TaskOutcome> taskOutcomes =
        complete("partiallySucceeded", List.of(error), Map.of("a", GOOD));

    assertEquals("Named", failure(taskOutcomes, 1).code());
  }

  @Test
  void errorThatNamesAnotherTask_isNotBorrowed() {
    ServiceError other = new ServiceError("Other", null, "x", "#/tasks/items/0");

    List<TaskOutcome> taskOutcomes =
        complete("failed", List.of(other), ordered("a", FAILED, "b", FAILED));

    assertNull(failure(taskOutcomes, 1).code());
    assertTrue(failure(taskOutcomes, 1).message().contains("no reason"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null", "''", "#/documents", "#/tasks/items/2", "#/tasks/items/99999999999"},
      nullValues = "null")
  void errorThatNamesNoTask_standsForAll(@Nullable String target) {
    ServiceError general = new ServiceError("General", null, "x", target);
    ServiceError later = new ServiceError("Later", null, "y", null);

    List<TaskOutcome> taskOutcomes =
        complete("failed", List.of(general, later), ordered("a", FAILED, "b", FAILED));

    assertEquals("General", failure(taskOutcomes, 0).code());
    assertEquals("General", failure(taskOutcomes, 1).code());
  }

  @Test
  void ownError_goesBeforeAGeneralOne() {
    ServiceError general = new ServiceError("General", null, "x", null);
    ServiceError own = new ServiceError("Own", null, "y", "#/tasks/items/0");

    List<TaskOutcome> taskOutcomes =
        complete("failed", List.of(general, own), ordered("a", FAILED, "b", FAILED));

    assertEquals("Own", failure(taskOutcomes, 0).code());
  }

  private static List<TaskOutcome> complete(
      String status, List<ServiceError> errors, Map<String, TaskState> tasks) {
    JobState state = new JobState(status, null, errors, tasks, 1);
    return new ResultAccounting(state, List.of("a", "b")).of(0);
  }

  private static TaskFailure failure(List<TaskOutcome> taskOutcomes, int task) {
    return (TaskFailure) taskOutcomes.get(task);
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
