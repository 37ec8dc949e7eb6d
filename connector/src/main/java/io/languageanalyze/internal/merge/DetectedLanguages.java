package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.LanguageDetectionTask;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Produces the results of language detection tasks from the detected language in the results of the
 * other tasks. If there is no other task, a key phrase task is sent instead.
 */
public final class DetectedLanguages implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AUTO = "auto";

  // The name of each task, in order, and whether it is a language detection task.
  private final LinkedHashMap<String, Boolean> requested = new LinkedHashMap<>();

  public DetectedLanguages(List<? extends Task<?, ?>> named) {
    named.forEach(
        task -> requested.put(TaskNaming.nameOf(task), task instanceof LanguageDetectionTask));
  }

  /**
   * Returns the tasks to send. A substitute task has the name of the first task that it replaces.
   */
  public static List<Task<?, ?>> sent(List<Task<?, ?>> named) {
    List<Task<?, ?>> sent = new ArrayList<>(named);
    sent.removeIf(LanguageDetectionTask.class::isInstance);
    if (sent.isEmpty()) {
      sent.add(TextTasks.keyPhrases().named(TaskNaming.nameOf(named.get(0))));
    }
    return sent;
  }

  /**
   * Returns {@code auto} when a language detection task is present, otherwise the caller's value.
   */
  public @Nullable String defaultLanguage(@Nullable String given) {
    if (!requested.containsValue(true) || AUTO.equals(given)) {
      return given;
    }
    if (given != null) {
      throw new IllegalArgumentException(
          "withDefaultLanguage(\"%s\"): languageDetection() needs documents of unknown language; remove this option or set it to \"auto\""
              .formatted(given));
    }
    return AUTO;
  }

  /** Returns one outcome for each task of the caller, or the single failure for all tasks. */
  public List<TaskOutcome> complete(List<TaskOutcome> sent) {
    if (!requested.containsValue(true)) {
      return sent;
    }
    Map<String, TaskOutcome> given = new LinkedHashMap<>();
    for (TaskOutcome taskOutcome : sent) {
      String name = nameOf(taskOutcome);
      if (name == null) {
        return sent;
      }
      given.put(name, taskOutcome);
    }
    List<TaskOutcome> complete = new ArrayList<>();
    requested.forEach(
        (name, language) -> {
          TaskOutcome taskOutcome = language ? language(name, sent) : given.get(name);
          if (taskOutcome != null) {
            complete.add(taskOutcome);
          }
        });
    return complete;
  }

  private static @Nullable String nameOf(TaskOutcome taskOutcome) {
    return taskOutcome instanceof TaskResult result
        ? result.taskName()
        : ((TaskFailure) taskOutcome).taskName();
  }

  private static TaskOutcome language(String name, List<TaskOutcome> sent) {
    TaskFailure failure = null;
    boolean silent = false;
    for (TaskOutcome taskOutcome : sent) {
      if (taskOutcome instanceof TaskResult result) {
        String json = ResultReader.detectedLanguage(result.json());
        if (json != null) {
          return new TaskResult(name, null, json);
        }
        silent = true;
      } else if (taskOutcome instanceof TaskFailure none && failure == null) {
        failure = none;
      }
    }
    return silent || failure == null
        ? new TaskFailure(
            name,
            DeadLetterReason.MISSING_RESULT,
            null,
            null,
            "the service returned no detected language; it detects none for a document with its own language unless that is withLanguage(\"auto\")")
        : new TaskFailure(
            name, failure.reason(), failure.code(), failure.innerCode(), failure.message());
  }
}
