package io.languageanalyze.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The state of a job, as the service reports it.
 *
 * @param status the status, as the service spells it
 * @param took how long the job ran by the service's clock, from its creation to its last finished
 *     task; null while it runs or if the service gives no dates
 * @param errors errors of the job; the target, if any, names a failed task
 * @param tasks the tasks listed so far, by task name; with the documents of all pages once the job
 *     has ended
 * @param requests the number of GET calls made
 * @param allTasksEnded whether the service's counters say that every task has completed or failed
 */
public record JobState(
    String status,
    @Nullable Duration took,
    List<ServiceError> errors,
    Map<String, TaskState> tasks,
    int requests,
    boolean allTasksEnded) {

  // The partial state has two spellings: the specification has partiallyCompleted, the service was
  // seen to send partiallySucceeded.
  private static final Set<String> TERMINAL =
      Set.of(
          "succeeded",
          "partiallycompleted",
          "partiallysucceeded",
          "failed",
          "cancelled",
          "canceled",
          "rejected");

  // The statuses of a running job, whose counters are ignored because they may be ahead.
  private static final Set<String> RUNNING = Set.of("notstarted", "running", "cancelling");

  /** Creates a state whose counters do not say that all tasks have ended. */
  public JobState(
      String status,
      @Nullable Duration took,
      List<ServiceError> errors,
      Map<String, TaskState> tasks,
      int requests) {
    this(status, took, errors, tasks, requests, false);
  }

  /** Characters of the results, which is about as many bytes of memory. */
  public long characters() {
    return tasks.values().stream()
        .flatMap(task -> task.results().values().stream())
        .mapToLong(String::length)
        .sum();
  }

  /** Whether the job has ended, by its status or, if the status is unknown, by its counters. */
  public boolean isTerminal() {
    return isTerminal(status, allTasksEnded);
  }

  static boolean isTerminal(String status, boolean allTasksEnded) {
    return isTerminal(status)
        || (allTasksEnded && !RUNNING.contains(status.toLowerCase(Locale.ROOT)));
  }

  /** Whether {@code status} is a status of an ended job. */
  public static boolean isTerminal(String status) {
    return TERMINAL.contains(status.toLowerCase(Locale.ROOT));
  }

  /**
   * The state of one task of a job.
   *
   * @param kind the kind of result, as the service spells it
   * @param status the status of the task, as the service spells it
   * @param modelVersion the version of the model; null if the service gives none
   * @param results the service's JSON for each document, by its position in the job
   * @param errors the error of each failed document, by its position in the job
   */
  public record TaskState(
      String kind,
      String status,
      @Nullable String modelVersion,
      Map<Integer, String> results,
      Map<Integer, ServiceError> errors) {}
}
