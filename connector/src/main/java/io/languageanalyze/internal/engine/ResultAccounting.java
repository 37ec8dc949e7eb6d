package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Accounts for every task of every document of a job that has ended or is given up: count in =
 * count out, whatever the service left unsaid.
 */
final class ResultAccounting {

  // The service names a failed task by its place: #/tasks/items/0.
  private static final Pattern PLACE = Pattern.compile(".*/(\\d+)");

  private final JobState state;
  private final List<String> taskNames;
  private final @Nullable TaskFailure unfinished;

  ResultAccounting(JobState state, List<String> taskNames) {
    this(state, taskNames, null);
  }

  private ResultAccounting(
      JobState state, List<String> taskNames, @Nullable TaskFailure unfinished) {
    this.state = state;
    this.taskNames = taskNames;
    this.unfinished = unfinished;
  }

  /**
   * Of a job that is given up while it runs.
   *
   * @param unfinished what is said of tasks that have not ended
   */
  static ResultAccounting givenUp(JobState state, List<String> taskNames, TaskFailure unfinished) {
    return new ResultAccounting(state, taskNames, unfinished);
  }

  /** One outcome for each task of the document at {@code position}, or one for all of them. */
  List<TaskOutcome> of(int position) {
    if (unfinished != null && taskNames.stream().noneMatch(this::hasEnded)) {
      return List.of(unfinished);
    }
    List<TaskOutcome> taskOutcomes = new ArrayList<>();
    for (String taskName : taskNames) {
      taskOutcomes.add(of(position, taskName));
    }
    return taskOutcomes;
  }

  private TaskOutcome of(int position, String taskName) {
    TaskState task = state.tasks().get(taskName);
    if (task != null) {
      String json = task.results().get(position);
      if (json != null) {
        return new TaskResult(taskName, task.modelVersion(), json);
      }
      ServiceError error = task.errors().get(position);
      if (error != null) {
        return failure(taskName, DeadLetterReason.DOCUMENT_FAILED, error, error.message());
      }
    }
    if (unfinished != null && !hasEnded(taskName)) {
      return new TaskFailure(taskName, unfinished.reason(), null, null, unfinished.message());
    }
    if (succeeded(task == null ? state.status() : task.status())) {
      return new TaskFailure(
          taskName,
          DeadLetterReason.MISSING_RESULT,
          null,
          null,
          "the job ended as \"" + state.status() + "\" without a word on this document");
    }
    ServiceError error = errorOf(taskName);
    String status = task == null ? state.status() : task.status();
    String said = error == null ? "the service gave no reason" : error.message();
    return failure(
        taskName,
        DeadLetterReason.TASK_FAILED,
        error,
        "the task ended as \"" + status + "\": " + said);
  }

  private static TaskFailure failure(
      String taskName, DeadLetterReason reason, @Nullable ServiceError error, String message) {
    return error == null
        ? new TaskFailure(taskName, reason, null, null, message)
        : new TaskFailure(taskName, reason, error.code(), error.innerCode(), message);
  }

  // While a job runs it lists the tasks that have ended.
  private boolean hasEnded(String taskName) {
    TaskState task = state.tasks().get(taskName);
    return task != null && (succeeded(task.status()) || "failed".equalsIgnoreCase(task.status()));
  }

  private static boolean succeeded(String status) {
    return status.toLowerCase(Locale.ROOT).equals("succeeded");
  }

  // An error without a target that names another task speaks of all tasks that failed.
  private @Nullable ServiceError errorOf(String taskName) {
    ServiceError general = null;
    for (ServiceError error : state.errors()) {
      String named = taskNamedBy(error.target());
      if (taskName.equals(named)) {
        return error;
      }
      if (named == null && general == null) {
        general = error;
      }
    }
    return general;
  }

  private @Nullable String taskNamedBy(@Nullable String target) {
    Matcher place = PLACE.matcher(target == null ? "" : target);
    if (!place.matches()) {
      return null;
    }
    List<String> listed = List.copyOf(state.tasks().keySet());
    List<String> names = listed.size() == taskNames.size() ? listed : taskNames;
    int index = place.group(1).length() > 4 ? -1 : Integer.parseInt(place.group(1));
    return index >= 0 && index < names.size() ? names.get(index) : null;
  }
}
