package io.languageanalyze.internal.join;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Says of a document in one place what failed in its parts. */
final class FailedParts {

  private FailedParts() {}

  /**
   * All parts failed: the reason of the first.
   *
   * @param taskName null for all tasks
   */
  static Dead allDead(@Nullable String taskName, List<Dead> dead) {
    Dead first = dead.get(0);
    boolean alike =
        dead.stream()
            .allMatch(
                each -> each.reason() == first.reason() && each.message().equals(first.message()));
    String where =
        dead.size() == 1
            ? ""
            : alike
                ? "all %,d parts: ".formatted(dead.size())
                : "part 1 of %,d: ".formatted(dead.size());
    // Unreadable promises a raw result beside the dead letter, and of a divided document there is
    // none.
    DeadLetterReason reason =
        first.reason() == DeadLetterReason.UNREADABLE_RESULT
            ? DeadLetterReason.MISSING_RESULT
            : first.reason();
    return new Dead(taskName, reason, first.code(), first.innerCode(), where + first.message());
  }

  /**
   * Some parts failed.
   *
   * @param answers one for each part
   * @param stretches of the parts, for their offsets; empty where offsets say nothing
   * @param json the answers to the others, joined
   */
  static Dead partial(
      String taskName, List<Answer> answers, List<Stretch> stretches, @Nullable String json) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) instanceof Dead) {
        numbers.add(i + 1);
      }
    }
    int number = numbers.get(0);
    Dead first = (Dead) answers.get(number - 1);
    String others =
        numbers.stream().skip(1).map("%,d"::formatted).collect(Collectors.joining(", "));
    String message =
        "%,d of %,d parts failed; part %,d%s: %s: %s%s"
            .formatted(
                numbers.size(),
                answers.size(),
                number,
                stretches.isEmpty() ? "" : offsets(stretches.get(number - 1)),
                first.reason(),
                first.message(),
                others.isEmpty() ? "" : "; the others are " + others);
    return new Dead(
        taskName, DeadLetterReason.PARTIAL, first.code(), first.innerCode(), message, json);
  }

  private static String offsets(Stretch stretch) {
    return " (UTF-16 offsets %,d to %,d)".formatted(stretch.start().utf16(), stretch.end().utf16());
  }
}
