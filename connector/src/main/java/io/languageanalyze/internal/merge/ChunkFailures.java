package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Builds the failure of a task from the failures of its chunks. */
final class ChunkFailures {

  private ChunkFailures() {}

  /**
   * Returns the failure if all chunks failed, with the reason of the first.
   *
   * @param taskName the name of the task; null for all tasks
   */
  static TaskFailure allFailed(@Nullable String taskName, List<TaskFailure> failures) {
    TaskFailure first = failures.get(0);
    boolean alike =
        failures.stream()
            .allMatch(
                each -> each.reason() == first.reason() && each.message().equals(first.message()));
    String where =
        failures.size() == 1
            ? ""
            : alike
                ? "all %,d chunks: ".formatted(failures.size())
                : "chunk 1 of %,d: ".formatted(failures.size());
    // UNREADABLE_RESULT promises a raw result next to the dead letter; a split document has none.
    DeadLetterReason reason =
        first.reason() == DeadLetterReason.UNREADABLE_RESULT
            ? DeadLetterReason.MISSING_RESULT
            : first.reason();
    return new TaskFailure(
        taskName, reason, first.code(), first.innerCode(), where + first.message());
  }

  /**
   * Returns the failure if some chunks failed.
   *
   * @param taskOutcomes the outcome of each chunk
   * @param entries the spans of the chunks; empty if offsets have no meaning
   * @param json the merged result of the other chunks
   */
  static TaskFailure partial(
      String taskName, List<TaskOutcome> taskOutcomes, List<Entry> entries, @Nullable String json) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < taskOutcomes.size(); i++) {
      if (taskOutcomes.get(i) instanceof TaskFailure) {
        numbers.add(i + 1);
      }
    }
    int number = numbers.get(0);
    TaskFailure first = (TaskFailure) taskOutcomes.get(number - 1);
    String others =
        numbers.stream().skip(1).map("%,d"::formatted).collect(Collectors.joining(", "));
    String message =
        "%,d of %,d chunks failed; chunk %,d%s: %s: %s%s"
            .formatted(
                numbers.size(),
                taskOutcomes.size(),
                number,
                entries.isEmpty() ? "" : offsets(entries.get(number - 1)),
                first.reason(),
                first.message(),
                others.isEmpty() ? "" : "; the others are " + others);
    return new TaskFailure(
        taskName,
        DeadLetterReason.PARTIALLY_FAILED,
        first.code(),
        first.innerCode(),
        message,
        json);
  }

  private static String offsets(Entry entry) {
    return " (UTF-16 offsets %,d to %,d)".formatted(entry.start().utf16(), entry.end().utf16());
  }
}
