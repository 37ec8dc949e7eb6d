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
 * Answers the tasks that ask for the language of a text from what the service says beside the
 * answers to other tasks. Where there is no other task, one that costs little is sent instead.
 */
public final class DetectedLanguages implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AUTO = "auto";

  // Name of each task, in the order asked, and whether it asks for the language.
  private final LinkedHashMap<String, Boolean> asked = new LinkedHashMap<>();

  public DetectedLanguages(List<? extends Task<?, ?>> named) {
    named.forEach(
        task -> asked.put(TaskNaming.nameOf(task), task instanceof LanguageDetectionTask));
  }

  /** The tasks that travel. A carrier has the name of the first task it stands for. */
  public static List<Task<?, ?>> sent(List<Task<?, ?>> named) {
    List<Task<?, ?>> sent = new ArrayList<>(named);
    sent.removeIf(LanguageDetectionTask.class::isInstance);
    if (sent.isEmpty()) {
      sent.add(TextTasks.keyPhrases().named(TaskNaming.nameOf(named.get(0))));
    }
    return sent;
  }

  /** The default language of the transform: a text is to be told to be of unknown language. */
  public @Nullable String defaultLanguage(@Nullable String given) {
    if (!asked.containsValue(true) || AUTO.equals(given)) {
      return given;
    }
    if (given != null) {
      throw new IllegalArgumentException(
          "withDefaultLanguage(\"%s\"): languageDetection() has nothing to detect in a language that is given; leave the option out or say \"auto\""
              .formatted(given));
    }
    return AUTO;
  }

  /** One answer for each task asked, or the one dead one for all tasks. */
  public List<TaskOutcome> complete(List<TaskOutcome> sent) {
    if (!asked.containsValue(true)) {
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
    asked.forEach(
        (name, language) -> {
          TaskOutcome taskOutcome = language ? language(name, sent) : given.get(name);
          if (taskOutcome != null) {
            complete.add(taskOutcome);
          }
        });
    return complete;
  }

  private static @Nullable String nameOf(TaskOutcome taskOutcome) {
    return taskOutcome instanceof TaskResult answered
        ? answered.taskName()
        : ((TaskFailure) taskOutcome).taskName();
  }

  private static TaskOutcome language(String name, List<TaskOutcome> sent) {
    TaskFailure failure = null;
    boolean silent = false;
    for (TaskOutcome taskOutcome : sent) {
      if (taskOutcome instanceof TaskResult answered) {
        String json = ResultReader.detectedLanguage(answered.json());
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
            "the service detected no language, as for a document that names its own; withLanguage(\"auto\") has it detected")
        : new TaskFailure(
            name, failure.reason(), failure.code(), failure.innerCode(), failure.message());
  }
}
