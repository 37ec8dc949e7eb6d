package io.languageanalyze;

import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.LanguageDetectionTask;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
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
final class LanguageDetection implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AUTO = "auto";

  // Name of each task, in the order asked, and whether it asks for the language.
  private final LinkedHashMap<String, Boolean> asked = new LinkedHashMap<>();

  LanguageDetection(List<? extends Task<?, ?>> named) {
    named.forEach(task -> asked.put(TaskList.nameOf(task), task instanceof LanguageDetectionTask));
  }

  /** The tasks that travel. A carrier has the name of the first task it stands for. */
  static List<Task<?, ?>> sent(List<Task<?, ?>> named) {
    List<Task<?, ?>> sent = new ArrayList<>(named);
    sent.removeIf(LanguageDetectionTask.class::isInstance);
    if (sent.isEmpty()) {
      sent.add(TextTasks.keyPhrases().named(TaskList.nameOf(named.get(0))));
    }
    return sent;
  }

  /** The default language of the transform: a text is to be told to be of unknown language. */
  @Nullable String defaultLanguage(@Nullable String given) {
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
  List<Answer> complete(List<Answer> sent) {
    if (!asked.containsValue(true)) {
      return sent;
    }
    Map<String, Answer> given = new LinkedHashMap<>();
    for (Answer answer : sent) {
      String name = nameOf(answer);
      if (name == null) {
        return sent;
      }
      given.put(name, answer);
    }
    List<Answer> complete = new ArrayList<>();
    asked.forEach(
        (name, language) -> {
          Answer answer = language ? language(name, sent) : given.get(name);
          if (answer != null) {
            complete.add(answer);
          }
        });
    return complete;
  }

  private static @Nullable String nameOf(Answer answer) {
    return answer instanceof Answered answered ? answered.taskName() : ((Dead) answer).taskName();
  }

  private static Answer language(String name, List<Answer> sent) {
    Dead dead = null;
    boolean silent = false;
    for (Answer answer : sent) {
      if (answer instanceof Answered answered) {
        String json = ResultReader.detectedLanguage(answered.json());
        if (json != null) {
          return new Answered(name, null, json);
        }
        silent = true;
      } else if (answer instanceof Dead none && dead == null) {
        dead = none;
      }
    }
    return silent || dead == null
        ? new Dead(
            name,
            DeadLetterReason.MISSING_RESULT,
            null,
            null,
            "the service detected no language, as for a document that names its own; withLanguage(\"auto\") has it detected")
        : new Dead(name, dead.reason(), dead.code(), dead.innerCode(), dead.message());
  }
}
