package io.languageanalyze.cli;

import io.languageanalyze.model.DeadLetterReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The account of a run: each task of each document must have one result or one dead letter. Sums
 * alone would not notice a lost result beside a repeated one.
 */
final class Tally {

  private final List<String> tasks;
  private final byte[] outcomes;
  private final Map<DeadLetterReason, Long> reasons = new EnumMap<>(DeadLetterReason.class);
  private long results;
  private long deadLetters;
  private long deadForAll;
  private long documentsDone;

  Tally(int documents, List<String> tasks) {
    this.tasks = List.copyOf(tasks);
    this.outcomes = new byte[Math.multiplyExact(documents, tasks.size())];
  }

  synchronized void result(int document, String task) {
    results++;
    accounted(document, task);
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
      tasks.forEach(each -> accounted(document, each));
    } else if (reason == DeadLetterReason.UNREADABLE_RESULT) {
      // It comes beside its raw result and takes that one's place in the account.
      results--;
    } else {
      accounted(document, task);
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

  /** Pairs of document and task without an outcome. */
  synchronized long missing() {
    return IntStream.range(0, outcomes.length).filter(i -> outcomes[i] == 0).count();
  }

  /** Pairs of document and task with more than one outcome. */
  synchronized long repeated() {
    return IntStream.range(0, outcomes.length).filter(i -> outcomes[i] > 1).count();
  }

  private void accounted(int document, String task) {
    int index = tasks.indexOf(task);
    if (index < 0) {
      throw new IllegalArgumentException("an outcome of a task that was not requested: " + task);
    }
    int pair = document * tasks.size() + index;
    outcomes[pair] = (byte) Math.min(2, outcomes[pair] + 1);
  }
}
