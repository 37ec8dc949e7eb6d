package io.languageanalyze.internal.join;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.StringIndexType;
import io.languageanalyze.model.Task;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Joins the answers to the parts of a document, each task by the rule of its kind. */
public final class PartsJoiner implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Asked> tasks;
  private final boolean keepsPartial;

  /** A task and how it is joined; without a rule nothing of its kind is. */
  private record Asked(String name, String kind, StringIndexType unit, @Nullable JoinRule rule)
      implements Serializable {}

  /**
   * For the tasks of a job.
   *
   * @param tasks named, in the order of the request
   * @param keepsPartial whether a dead answer keeps what other parts were answered
   */
  public PartsJoiner(List<? extends Task<?, ?>> tasks, boolean keepsPartial) {
    this.tasks = new ArrayList<>();
    tasks.forEach(task -> this.tasks.add(asked(task)));
    this.keepsPartial = keepsPartial;
  }

  private static Asked asked(Task<?, ?> task) {
    String name = Objects.requireNonNull(task.getTaskName(), "tasks are named");
    return new Asked(name, task.getKind(), JoinRules.unit(task), JoinRules.of(task));
  }

  /**
   * Refuses tasks whose answers nobody could join.
   *
   * @throws IllegalArgumentException naming the kind
   */
  public void check() {
    for (Asked task : tasks) {
      if (task.rule() == null) {
        throw new IllegalArgumentException(
            "withLongDocuments(SPLIT): there is no rule to join answers of the kind \"%s\"; leave the task out, or long documents to the dead letters"
                .formatted(task.kind()));
      }
    }
  }

  /**
   * The answers for the whole document, one for each task, or one dead one for all.
   *
   * @param parts the answers to each part, in the order of {@link Layout#parts}
   */
  public List<Answer> join(Layout layout, List<List<Answer>> parts) {
    List<Dead> deadForAll = new ArrayList<>();
    for (List<Answer> part : parts) {
      if (part.get(0) instanceof Dead dead && dead.taskName() == null) {
        deadForAll.add(dead);
      }
    }
    if (deadForAll.size() == parts.size()) {
      return List.of(PartialAnswers.allDead(null, deadForAll));
    }
    List<Answer> joined = new ArrayList<>();
    for (Asked task : tasks) {
      List<Answer> answers = new ArrayList<>();
      parts.forEach(part -> answers.add(answerTo(task.name(), part)));
      joined.add(join(task, layout, answers));
    }
    return joined;
  }

  private static Answer answerTo(String task, List<Answer> part) {
    for (Answer answer : part) {
      String name =
          answer instanceof Answered answered ? answered.taskName() : ((Dead) answer).taskName();
      if (name == null || name.equals(task)) {
        return answer;
      }
    }
    return new Dead(task, DeadLetterReason.MISSING_RESULT, null, null, "there is no answer");
  }

  // An answer that cannot be joined counts as none, and the others are tried without it.
  private Answer join(Asked task, Layout layout, List<Answer> answers) {
    while (true) {
      try {
        return settle(task, layout, answers, joined(task, layout, answers));
      } catch (OddAnswerException e) {
        answers.set(
            e.part() - 1,
            new Dead(
                task.name(),
                DeadLetterReason.UNREADABLE_RESULT,
                null,
                null,
                String.valueOf(e.getMessage())));
      }
    }
  }

  private Answer settle(Asked task, Layout layout, List<Answer> answers, @Nullable String json) {
    if (json == null) {
      List<Dead> dead = answers.stream().map(Dead.class::cast).toList();
      return PartialAnswers.allDead(task.name(), dead);
    }
    if (answers.stream().anyMatch(Dead.class::isInstance)) {
      return PartialAnswers.someDead(task.name(), layout, answers, keepsPartial ? json : null);
    }
    String modelVersion =
        answers.stream()
            .map(answer -> ((Answered) answer).modelVersion())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Answered(task.name(), modelVersion, json);
  }

  // Null where no part was answered.
  private static @Nullable String joined(Asked task, Layout layout, List<Answer> answers)
      throws OddAnswerException {
    List<PartAnswer> answered = answered(task, layout, answers);
    if (answered.isEmpty()) {
      return null;
    }
    ObjectNode joined = Json.MAPPER.createObjectNode();
    if (task.rule() == null) {
      throw new OddAnswerException(answered.get(0).number(), "there is no rule to join its kind");
    }
    task.rule().join(answered, joined);
    CommonMembers.join(answered, joined);
    return joined.toString();
  }

  private static List<PartAnswer> answered(Asked task, Layout layout, List<Answer> answers)
      throws OddAnswerException {
    List<Stretch> stretches = layout.stretches();
    List<PartAnswer> answered = new ArrayList<>();
    StringBuilder gap = new StringBuilder();
    int known = 0;
    int number = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      ObjectNode json =
          stretch.isPart() && answers.get(number++) instanceof Answered answer
              ? object(number, answer.json())
              : null;
      if (json == null) {
        int end =
            i + 1 < stretches.size() ? stretches.get(i + 1).start().utf16() : stretch.end().utf16();
        String blank = stretch.blank();
        gap.append(blank == null ? "*".repeat(Math.max(0, end - known)) : blank);
        known = Math.max(known, end);
        continue;
      }
      boolean meets =
          i + 1 < stretches.size()
              && stretches.get(i + 1).isPart()
              && answers.get(number) instanceof Answered;
      answered.add(new PartAnswer(number, stretch, meets, gap.toString(), "", task.unit(), json));
      gap.setLength(0);
      known = stretch.end().utf16();
    }
    if (!answered.isEmpty()) {
      int last = answered.size() - 1;
      answered.set(last, answered.get(last).withGapBehind(gap.toString()));
    }
    return answered;
  }

  private static ObjectNode object(int part, String json) throws OddAnswerException {
    try {
      if (Json.read(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new OddAnswerException(part, "it is no JSON");
    }
    throw new OddAnswerException(part, "it is no JSON object");
  }
}
