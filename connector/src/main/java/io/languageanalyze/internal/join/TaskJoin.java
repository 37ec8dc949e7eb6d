package io.languageanalyze.internal.join;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The answers to one task, and what they come to. */
final class TaskJoin {

  private final Task<?, ?> task;
  private final String taskName;
  private final Layout layout;
  private final List<Answer> answers;

  /**
   * For one task.
   *
   * @param answers one for each part
   */
  TaskJoin(Task<?, ?> task, String taskName, Layout layout, List<Answer> answers) {
    this.task = task;
    this.taskName = taskName;
    this.layout = layout;
    this.answers = new ArrayList<>(answers);
  }

  /** The answer for the document. */
  Answer joined(boolean keepsPartial) {
    String json = null;
    if (keepsPartial || dead().isEmpty()) {
      // Each round takes at least one part out.
      while (json == null && dead().size() < answers.size()) {
        json = json(Rules.of(task, layout));
      }
    }
    List<Dead> dead = dead();
    if (dead.size() == answers.size()) {
      return FailedParts.allDead(taskName, dead);
    }
    return dead.isEmpty() && json != null
        ? new Answered(taskName, modelVersion(), json)
        : FailedParts.partial(
            taskName,
            answers,
            Rules.isAboutText(task) ? layout.parts() : List.of(),
            keepsPartial ? json : null);
  }

  private List<Dead> dead() {
    return answers.stream().filter(Dead.class::isInstance).map(Dead.class::cast).toList();
  }

  private @Nullable String modelVersion() {
    return answers.stream()
        .map(answer -> answer instanceof Answered answered ? answered.modelVersion() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  // Null when an answer turned out to be odd, and became a dead one.
  private <T> @Nullable String json(Rule<T> rule) {
    List<Part> parts = new ArrayList<>();
    List<T> read = new ArrayList<>();
    int number = 0;
    boolean odd = false;
    for (int position = 0; position < layout.stretches().size(); position++) {
      Stretch stretch = layout.stretches().get(position);
      if (!stretch.isPart()) {
        continue;
      }
      if (answers.get(number++) instanceof Answered answered) {
        try {
          Part part = new Part(number, position, stretch, unit(), tree(answered, number));
          read.add(rule.read(part));
          parts.add(part);
        } catch (OddAnswerException e) {
          takeOut(e);
          odd = true;
        }
      }
    }
    if (odd) {
      return null;
    }
    try {
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      rule.join(read, whole);
      CommonMembers.join(parts, rule.members(), whole);
      return whole.toString();
    } catch (OddAnswerException e) {
      takeOut(e);
      return null;
    }
  }

  private IndexUnit unit() {
    return IndexUnit.of(task.getParameters());
  }

  private static ObjectNode tree(Answered answered, int number) throws OddAnswerException {
    try {
      if (Json.read(answered.json()) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // The message would quote the text.
    }
    throw new OddAnswerException(number, "it is no JSON object");
  }

  private void takeOut(OddAnswerException e) {
    answers.set(
        e.number() - 1,
        new Dead(
            taskName,
            DeadLetterReason.UNREADABLE_RESULT,
            null,
            null,
            String.valueOf(e.getMessage())));
  }
}
