package io.languageanalyze.testing;

import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All kinds that have values of their own. */
public final class Kinds {

  private Kinds() {}

  /** One task of each kind. */
  public static List<Task<?, ?>> tasks() {
    return List.of(
        TextTasks.sentiment(),
        TextTasks.keyPhrases(),
        TextTasks.entities(),
        TextTasks.pii(),
        TextTasks.entityLinking(),
        TextTasks.healthcare(),
        TextTasks.extractiveSummary(),
        TextTasks.abstractiveSummary(),
        TextTasks.customEntities("p", "d"),
        TextTasks.customSingleLabel("p", "d"),
        TextTasks.customMultiLabel("p", "d"),
        ConversationTasks.summarization("issue"),
        ConversationTasks.pii(),
        ConversationTasks.customSummarization("p", "d", "issue"));
  }

  /** The class of the results by kind. */
  public static Map<String, Class<?>> resultTypes() {
    return tasks().stream().collect(Collectors.toMap(Task::getKind, Task::getResultType));
  }
}
