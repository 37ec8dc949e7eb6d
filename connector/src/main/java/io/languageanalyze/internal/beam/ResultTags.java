package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.Task;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The output tags of the last step. They have fixed ids, so that a rebuilt pipeline is compatible
 * with a running one.
 */
public final class ResultTags implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The output of one task. */
  public record TaskTag<T>(TupleTag<T> tag, Class<T> type, String kind) implements Serializable {}

  private final TupleTag<AnalyzedDocument> documents = new TupleTag<>("documents");
  private final TupleTag<RawResult> raw = new TupleTag<>("raw");
  private final TupleTag<DeadLetter> deadLetters = new TupleTag<>("deadLetters");
  private final Map<String, TaskTag<?>> tasks = new LinkedHashMap<>();

  public ResultTags(List<? extends Task<?, ?>> namedTasks) {
    namedTasks.forEach(task -> tasks.put(TaskNaming.nameOf(task), tagOf(task)));
  }

  private static <T> TaskTag<T> tagOf(Task<?, T> task) {
    return new TaskTag<>(
        new TupleTag<>("task-" + TaskNaming.nameOf(task)), task.getResultType(), task.getKind());
  }

  public TupleTag<AnalyzedDocument> documents() {
    return documents;
  }

  public TupleTag<RawResult> raw() {
    return raw;
  }

  public TupleTag<DeadLetter> deadLetters() {
    return deadLetters;
  }

  public TaskTag<?> task(String name) {
    TaskTag<?> task = tasks.get(name);
    if (task == null) {
      throw new IllegalStateException(
          "a result for the task \"" + name + "\", which is not in withTasks");
    }
    return task;
  }

  String kind(String name) {
    return task(name).kind();
  }

  public TupleTagList others() {
    TupleTagList list = TupleTagList.of(raw).and(deadLetters);
    for (TaskTag<?> task : tasks.values()) {
      list = list.and(task.tag());
    }
    return list;
  }
}
