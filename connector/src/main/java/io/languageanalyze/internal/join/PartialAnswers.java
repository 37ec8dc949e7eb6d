package io.languageanalyze.internal.join;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What is said of a document that was not answered in all its parts. */
final class PartialAnswers {

  private PartialAnswers() {}

  /**
   * No part was answered: the first one's reason, and whether it is that of all.
   *
   * @param taskName null for all tasks
   */
  static Dead allDead(@Nullable String taskName, List<Dead> parts) {
    Dead first = parts.get(0);
    boolean same =
        parts.stream()
            .allMatch(
                part -> part.reason() == first.reason() && part.message().equals(first.message()));
    String whose =
        same
            ? "all %,d parts: ".formatted(parts.size())
            : "part 1 of %,d: ".formatted(parts.size());
    // There is no result that could be looked at, as this reason promises.
    DeadLetterReason reason =
        first.reason() == DeadLetterReason.UNREADABLE_RESULT
            ? DeadLetterReason.MISSING_RESULT
            : first.reason();
    return new Dead(taskName, reason, first.code(), first.innerCode(), whose + first.message());
  }

  /** Some parts were answered: the first that was not in full, the others by their numbers. */
  static Dead someDead(
      String taskName, Layout layout, List<Answer> answers, @Nullable String partialResult) {
    List<String> failed = new ArrayList<>();
    @Nullable Dead first = null;
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) instanceof Dead dead) {
        first = first == null ? dead : first;
        failed.add(String.valueOf(i + 1));
      }
    }
    if (first == null) {
      throw new IllegalArgumentException("every part was answered");
    }
    Stretch stretch = layout.parts().get(Integer.parseInt(failed.get(0)) - 1);
    String others = failed.stream().skip(1).collect(Collectors.joining(", "));
    String message =
        "%,d of %,d parts failed; part %s (%,d to %,d): %s: %s%s"
            .formatted(
                failed.size(),
                answers.size(),
                failed.get(0),
                stretch.start().utf16(),
                stretch.end().utf16(),
                first.reason(),
                first.message(),
                others.isEmpty() ? "" : "; also parts " + others);
    return new Dead(
        taskName,
        DeadLetterReason.PARTIAL,
        first.code(),
        first.innerCode(),
        message,
        partialResult);
  }
}
