package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Says of a document in one place what failed in its chunks. */
final class ChunkFailures {

  private ChunkFailures() {}

  /**
   * All chunks failed: the reason of the first.
   *
   * @param taskName null for all tasks
   */
  static TaskFailure allFailed(@Nullable String taskName, List<TaskFailure> failure) {
    TaskFailure first = failure.get(0);
    boolean alike =
        failure.stream()
            .allMatch(
                each -> each.reason() == first.reason() && each.message().equals(first.message()));
    String where =
        failure.size() == 1
            ? ""
            : alike
                ? "all %,d parts: ".formatted(failure.size())
                : "part 1 of %,d: ".formatted(failure.size());
    // Unreadable promises a raw result beside the dead letter, and of a split document there is
    // none.
    DeadLetterReason reason =
        first.reason() == DeadLetterReason.UNREADABLE_RESULT
            ? DeadLetterReason.MISSING_RESULT
            : first.reason();
    return new TaskFailure(
        taskName, reason, first.code(), first.innerCode(), where + first.message());
  }

  /**
   * Some chunks failed.
   *
   * @param taskOutcomes one for each chunk
   * @param entries of the chunks, for their offsets; empty where offsets say nothing
   * @param json the answers to the others, merged
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
        "%,d of %,d parts failed; part %,d%s: %s: %s%s"
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
