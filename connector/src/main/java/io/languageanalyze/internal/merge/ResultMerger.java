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
 * <p>A task is answered when all its chunks are. The answer to a chunk that is not of the shape its
 * rule needs counts as a failed chunk: there is no raw result that could go along with a dead
 * letter of the reason {@link DeadLetterReason#UNREADABLE_RESULT}. Of a task without a readable
 * answer to any chunk the reason is {@link DeadLetterReason#MISSING_RESULT}.
 */
public final class ResultMerger implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ChunkLayout NOTHING = new ChunkLayout(List.of());

  private final ArrayList<Task<?, ?>> tasks;
  private final boolean keepsPartial;

  /**
   * For the tasks of a job.
   *
   * @param tasks named, in the order of the request
   * @param keepsPartial whether a failure keeps what other chunks were answered
   */
  public ResultMerger(List<? extends Task<?, ?>> tasks, boolean keepsPartial) {
    this.tasks = new ArrayList<>(tasks);
    this.keepsPartial = keepsPartial;
  }

  /**
   * Refuses tasks whose answers nobody could join.
   *
   * @throws IllegalArgumentException when there is one of a kind without a rule
   */
  public void check() {
    tasks.forEach(task -> MergeRules.of(task, NOTHING));
  }

  /** The kind of the first task that finds what a cut could split; null where none does. */
  public @Nullable String findsSpans() {
    return tasks.stream()
        .filter(MergeRules::findsSpans)
        .map(Task::getKind)
        .findFirst()
        .orElse(null);
  }

  /**
   * The answers for the whole document, one for each task, or one dead one for all.
   *
   * @param chunks the answers to each chunk, in the order of {@link ChunkLayout#chunks}
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
          chunks.stream().map(answersToPart -> of(name, answersToPart)).toList();
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
          taskOutcome instanceof TaskResult answered
              ? answered.taskName()
              : ((TaskFailure) taskOutcome).taskName();
      if (name == null || name.equals(taskName)) {
        return taskOutcome;
      }
    }
    return new TaskFailure(
        taskName, DeadLetterReason.MISSING_RESULT, null, null, "there is no word on this part");
  }
}
