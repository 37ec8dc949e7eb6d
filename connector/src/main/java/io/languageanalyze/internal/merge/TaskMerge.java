package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Merges the outcomes of one task for the chunks of a document. */
final class TaskMerge {

  private final Task<?, ?> task;
  private final String taskName;
  private final ChunkLayout layout;
  private final List<TaskOutcome> taskOutcomes;

  /**
   * Creates a merge for one task.
   *
   * @param taskOutcomes the outcome of each chunk
   */
  TaskMerge(Task<?, ?> task, String taskName, ChunkLayout layout, List<TaskOutcome> taskOutcomes) {
    this.task = task;
    this.taskName = taskName;
    this.layout = layout;
    this.taskOutcomes = new ArrayList<>(taskOutcomes);
  }

  /** Returns the outcome for the whole document. */
  TaskOutcome merged(boolean keepsPartial) {
    String json = null;
    if (keepsPartial || failures().isEmpty()) {
      // Each iteration removes at least one chunk.
      while (json == null && failures().size() < taskOutcomes.size()) {
        json = json(MergeRules.of(task, layout));
      }
    }
    List<TaskFailure> failures = failures();
    if (failures.size() == taskOutcomes.size()) {
      return ChunkFailures.allFailed(taskName, failures);
    }
    return failures.isEmpty() && json != null
        ? new TaskResult(taskName, modelVersion(), json)
        : ChunkFailures.partial(
            taskName,
            taskOutcomes,
            MergeRules.isAboutText(task) ? layout.chunks() : List.of(),
            keepsPartial ? json : null);
  }

  private List<TaskFailure> failures() {
    return taskOutcomes.stream()
        .filter(TaskFailure.class::isInstance)
        .map(TaskFailure.class::cast)
        .toList();
  }

  private @Nullable String modelVersion() {
    return taskOutcomes.stream()
        .map(taskOutcome -> taskOutcome instanceof TaskResult result ? result.modelVersion() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  // Null if a result was malformed and was replaced by a failure.
  private <T> @Nullable String json(MergeRule<T> rule) {
    List<ChunkResult> chunks = new ArrayList<>();
    List<T> read = new ArrayList<>();
    int number = 0;
    boolean malformed = false;
    for (int position = 0; position < layout.entries().size(); position++) {
      Entry entry = layout.entries().get(position);
      if (!entry.isChunk()) {
        continue;
      }
      if (taskOutcomes.get(number++) instanceof TaskResult result) {
        try {
          ChunkResult chunk =
              new ChunkResult(number, position, entry, unit(), tree(result, number));
          read.add(rule.read(chunk));
          chunks.add(chunk);
        } catch (MalformedResultException e) {
          takeOut(e);
          malformed = true;
        }
      }
    }
    if (malformed) {
      return null;
    }
    try {
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      rule.merge(read, whole);
      CommonFields.merge(chunks, rule.members(), whole);
      return whole.toString();
    } catch (MalformedResultException e) {
      takeOut(e);
      return null;
    }
  }

  private OffsetUnit unit() {
    return OffsetUnit.of(task.getParameters());
  }

  private static ObjectNode tree(TaskResult result, int number) throws MalformedResultException {
    try {
      if (Json.read(result.json()) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // The cause is dropped, because its message quotes the text.
    }
    throw new MalformedResultException(number, "it is not a JSON object");
  }

  private void takeOut(MalformedResultException e) {
    taskOutcomes.set(
        e.number() - 1,
        new TaskFailure(
            taskName,
            DeadLetterReason.UNREADABLE_RESULT,
            null,
            null,
            String.valueOf(e.getMessage())));
  }
}
