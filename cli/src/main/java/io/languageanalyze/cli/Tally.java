package io.languageanalyze.cli;

import io.languageanalyze.model.DeadLetterReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The account of a run: each task of each document must be answered by one result or one dead
 * letter. Sums alone would not notice a lost answer beside a repeated one.
 */
final class Tally {

  private final List<String> tasks;
  private final byte[] answers;
  private final Map<DeadLetterReason, Long> reasons = new EnumMap<>(DeadLetterReason.class);
  private long results;
  private long deadLetters;
  private long deadForAll;
  private long documentsDone;

  Tally(int documents, List<String> tasks) {
    this.tasks = List.copyOf(tasks);
    this.answers = new byte[Math.multiplyExact(documents, tasks.size())];
  }

  synchronized void result(int document, String task) {
    results++;
    answered(document, task);
  }

  /**
   * Counts a dead letter.
   *
   * @param task null when it stands for all tasks
   */
  synchronized void deadLetter(int document, @Nullable String task, DeadLetterReason reason) {
    reasons.merge(reason, 1L, Long::sum);
    deadLetters++;
    if (task == null) {
      deadForAll++;
      tasks.forEach(each -> answered(document, each));
    } else if (reason == DeadLetterReason.UNREADABLE_RESULT) {
      // It comes beside its raw result and takes that one's place in the account.
      results--;
    } else {
      answered(document, task);
    }
  }

  synchronized void documentDone() {
    documentsDone++;
  }

  synchronized long documentsDone() {
    return documentsDone;
  }

  synchronized long results() {
    return results;
  }

  synchronized long deadLetters() {
    return deadLetters;
  }

  /** Dead letters that stand for all tasks of their document. */
  synchronized long deadForAll() {
    return deadForAll;
  }

  synchronized Map<DeadLetterReason, Long> reasons() {
    return new EnumMap<>(reasons);
  }

  /** Pairs of document and task without an answer. */
  synchronized long missing() {
    return IntStream.range(0, answers.length).filter(i -> answers[i] == 0).count();
  }

  /** Pairs of document and task with more than one answer. */
  synchronized long repeated() {
    return IntStream.range(0, answers.length).filter(i -> answers[i] > 1).count();
  }

  private void answered(int document, String task) {
    int index = tasks.indexOf(task);
    if (index < 0) {
      throw new IllegalArgumentException("an answer to a task that was not asked: " + task);
    }
    int pair = document * tasks.size() + index;
    answers[pair] = (byte) Math.min(2, answers[pair] + 1);
  }
}
