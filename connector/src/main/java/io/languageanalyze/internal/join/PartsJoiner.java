package io.languageanalyze.internal.join;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Task;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Joins the answers to the parts of a document, each task by the rule of its kind.
 *
 * <p>A task is answered when all its parts are. The answer to a part that is not of the shape its
 * rule needs counts as a failed part: there is no raw result that could go along with a dead letter
 * of the reason {@link DeadLetterReason#UNREADABLE_RESULT}. Of a task without a readable answer to
 * any part the reason is {@link DeadLetterReason#MISSING_RESULT}.
 */
public final class PartsJoiner implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Layout NOTHING = new Layout(List.of());

  private final ArrayList<Task<?, ?>> tasks;
  private final boolean keepsPartial;

  /**
   * For the tasks of a job.
   *
   * @param tasks named, in the order of the request
   * @param keepsPartial whether a dead answer keeps what other parts were answered
   */
  public PartsJoiner(List<? extends Task<?, ?>> tasks, boolean keepsPartial) {
    this.tasks = new ArrayList<>(tasks);
    this.keepsPartial = keepsPartial;
  }

  /**
   * Refuses tasks whose answers nobody could join.
   *
   * @throws IllegalArgumentException when there is one of a kind without a rule
   */
  public void check() {
    tasks.forEach(task -> Rules.of(task, NOTHING));
  }

  /** The kind of the first task that finds what a cut could part; null where none does. */
  public @Nullable String findsSpans() {
    return tasks.stream().filter(Rules::findsSpans).map(Task::getKind).findFirst().orElse(null);
  }

  /**
   * The answers for the whole document, one for each task, or one dead one for all.
   *
   * @param parts the answers to each part, in the order of {@link Layout#parts}
   */
  public List<Answer> join(Layout layout, List<List<Answer>> parts) {
    List<Dead> dead = parts.stream().map(PartsJoiner::deadForAll).flatMap(List::stream).toList();
    if (dead.size() == parts.size()) {
      return List.of(FailedParts.allDead(null, dead));
    }
    List<Answer> joined = new ArrayList<>();
    for (Task<?, ?> task : tasks) {
      String name = String.valueOf(task.getTaskName());
      List<Answer> answers = parts.stream().map(answersToPart -> of(name, answersToPart)).toList();
      joined.add(new TaskJoin(task, name, layout, answers).joined(keepsPartial));
    }
    return joined;
  }

  private static List<Dead> deadForAll(List<Answer> part) {
    return part.stream()
        .filter(answer -> answer instanceof Dead dead && dead.taskName() == null)
        .map(Dead.class::cast)
        .limit(1)
        .toList();
  }

  private static Answer of(String taskName, List<Answer> part) {
    for (Answer answer : part) {
      String name =
          answer instanceof Answered answered ? answered.taskName() : ((Dead) answer).taskName();
      if (name == null || name.equals(taskName)) {
        return answer;
      }
    }
    return new Dead(
        taskName, DeadLetterReason.MISSING_RESULT, null, null, "there is no word on this part");
  }
}
