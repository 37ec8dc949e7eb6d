package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.Task;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Merges the results of the chunks of a document, each task by the rule of its kind.
 *
 * <p>A task has a result if all its chunks have one. A chunk with a malformed result counts as
 * failed, because there is no raw result of the whole document that could accompany a dead letter
 * {@link DeadLetterReason#UNREADABLE_RESULT}. If no chunk has a readable result, the reason is
 * {@link DeadLetterReason#MISSING_RESULT}.
 */
public final class ResultMerger implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ChunkLayout NOTHING = new ChunkLayout(List.of());

  private final ArrayList<Task<?, ?>> tasks;
  private final boolean keepsPartial;

  /**
   * Creates a merger for the tasks of a job.
   *
   * @param tasks the named tasks, in the order of the request
   * @param keepsPartial whether a failure keeps the merged result of the other chunks
   */
  public ResultMerger(List<? extends Task<?, ?>> tasks, boolean keepsPartial) {
    this.tasks = new ArrayList<>(tasks);
    this.keepsPartial = keepsPartial;
  }

  /**
   * Rejects tasks whose results cannot be merged.
   *
   * @throws IllegalArgumentException if there is no rule for the kind of a task
   */
  public void check() {
    tasks.forEach(task -> MergeRules.of(task, NOTHING));
  }

  /**
   * Returns the kind of the first task that finds spans which a chunk boundary could split; null if
   * there is none.
   */
  public @Nullable String findsSpans() {
    return tasks.stream()
        .filter(MergeRules::findsSpans)
        .map(Task::getKind)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the outcomes for the whole document, one for each task, or one failure for all tasks.
   *
   * @param chunks the outcomes of each chunk, in the order of {@link ChunkLayout#chunks}
   */
  public List<TaskOutcome> merge(ChunkLayout layout, List<List<TaskOutcome>> chunks) {
    List<TaskFailure> failure =
        chunks.stream().map(ResultMerger::failureForAll).flatMap(List::stream).toList();
    if (failure.size() == chunks.size()) {
      return List.of(ChunkFailures.allFailed(null, failure));
    }
    List<TaskOutcome> merged = new ArrayList<>();
    for (Task<?, ?> task : tasks) {
      String name = String.valueOf(task.getTaskName());
      List<TaskOutcome> taskOutcomes =
          chunks.stream().map(chunkOutcomes -> of(name, chunkOutcomes)).toList();
      merged.add(new TaskMerge(task, name, layout, taskOutcomes).merged(keepsPartial));
    }
    return merged;
  }

  private static List<TaskFailure> failureForAll(List<TaskOutcome> chunk) {
    return chunk.stream()
        .filter(
            taskOutcome -> taskOutcome instanceof TaskFailure failure && failure.taskName() == null)
        .map(TaskFailure.class::cast)
        .limit(1)
        .toList();
  }

  private static TaskOutcome of(String taskName, List<TaskOutcome> chunk) {
    for (TaskOutcome taskOutcome : chunk) {
      String name =
          taskOutcome instanceof TaskResult result
              ? result.taskName()
              : ((TaskFailure) taskOutcome).taskName();
      if (name == null || name.equals(taskName)) {
        return taskOutcome;
      }
    }
    return new TaskFailure(
        taskName,
        DeadLetterReason.MISSING_RESULT,
        null,
        null,
        "the service returned no result for this chunk");
  }
}
