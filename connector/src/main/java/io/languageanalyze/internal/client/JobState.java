package io.languageanalyze.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the service says of a job.
 *
 * @param status the service's word, unchanged
 * @param took how long the job ran by the service's own clock, from its creation to its last
 *     finished task; null while it runs or when the service does not say
 * @param errors job-level errors; the target, if any, names a failed task
 * @param tasks the tasks listed so far by task name, with all pages joined once the job has ended
 * @param requests GET calls made to learn this
 * @param allTasksEnded whether the service's counters say that every task has completed or failed
 */
public record JobState(
    String status,
    @Nullable Duration took,
    List<ServiceError> errors,
    Map<String, TaskState> tasks,
    int requests,
    boolean allTasksEnded) {

  // Both spellings of the partial state exist: the specification says partiallyCompleted, the
  // service has answered partiallySucceeded.
  private static final Set<String> TERMINAL =
      Set.of(
          "succeeded",
          "partiallycompleted",
          "partiallysucceeded",
          "failed",
          "cancelled",
          "canceled",
          "rejected");

  // What is said of a job that runs; counters are then not believed, for they may be ahead.
  private static final Set<String> RUNNING = Set.of("notstarted", "running", "cancelling");

  /** A state whose counters do not say that all tasks have ended. */
  public JobState(
      String status,
      @Nullable Duration took,
      List<ServiceError> errors,
      Map<String, TaskState> tasks,
      int requests) {
    this(status, took, errors, tasks, requests, false);
  }

  /** Whether the job has ended: by its word or, where nobody knows the word, by its counters. */
  public boolean isTerminal() {
    return isTerminal(status, allTasksEnded);
  }

  static boolean isTerminal(String status, boolean allTasksEnded) {
    return isTerminal(status)
        || (allTasksEnded && !RUNNING.contains(status.toLowerCase(Locale.ROOT)));
  }

  /** Whether {@code status} is a word for a job that has ended. */
  public static boolean isTerminal(String status) {
    return TERMINAL.contains(status.toLowerCase(Locale.ROOT));
  }

  /**
   * One task of a job.
   *
   * @param kind the kind of result, as the service spells it
   * @param status the service's word for the state of the task
   * @param modelVersion the model that answered, null when the service does not say
   * @param results position of the document in the job to the service's JSON for that document
   * @param errors position of the document in the job to what went wrong with it
   */
  public record TaskState(
      String kind,
      String status,
      @Nullable String modelVersion,
      Map<Integer, String> results,
      Map<Integer, ServiceError> errors) {}
}
