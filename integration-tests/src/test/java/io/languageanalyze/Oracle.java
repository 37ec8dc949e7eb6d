package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The promise: documents × tasks = results + dead letters, each exactly once. A dead letter without
 * a task name counts for all tasks.
 */
final class Oracle {

  private final int tasks;
  private final Collected<RawResult> raw;
  private final Collected<DeadLetter> dead;
  private final Collected<AnalyzedDocument> documents;
  private final List<Collected<?>> typed = new ArrayList<>();

  private Oracle(AnalysisResults results, Task<?, ?>... tasks) {
    this.tasks = tasks.length;
    this.raw = Collected.of(results.raw());
    this.dead = Collected.of(results.deadLetters());
    this.documents = Collected.of(results.documents());
    for (Task<?, ?> task : tasks) {
      typed.add(Collected.of(results.get(task)));
    }
  }

  static Oracle on(AnalysisResults results, Task<?, ?>... tasks) {
    return new Oracle(results, tasks);
  }

  List<RawResult> raw() {
    return raw.values();
  }

  List<DeadLetter> dead() {
    return dead.values();
  }

  Collected<RawResult> collectedRaw() {
    return raw;
  }

  /** Fails unless every document is accounted for, exactly once per task. */
  void assertHolds(Collection<String> ids) {
    Map<String, Integer> expected = new TreeMap<>();
    ids.forEach(id -> expected.merge(id, tasks, Integer::sum));
    Map<String, Integer> accounted = new TreeMap<>();
    for (RawResult result : raw.values()) {
      accounted.merge(result.getDocument().getId(), 1, Integer::sum);
    }
    long unreadable = 0;
    for (DeadLetter letter : dead.values()) {
      if (letter.getReason() == DeadLetterReason.UNREADABLE_RESULT) {
        unreadable++; // its raw result is there and was counted
      } else {
        int counts = letter.getTaskName() == null ? tasks : 1;
        accounted.merge(letter.getDocument().getId(), counts, Integer::sum);
      }
    }
    assertEquals(expected, accounted, "documents × tasks = results + dead letters");
    Map<String, Integer> seen = new TreeMap<>();
    documents.values().forEach(d -> seen.merge(d.getDocument().getId(), 1, Integer::sum));
    Map<String, Integer> once = new TreeMap<>();
    ids.forEach(id -> once.merge(id, 1, Integer::sum));
    assertEquals(once, seen, "each document once");
    long results = typed.stream().mapToLong(values -> values.values().size()).sum();
    assertEquals(raw.values().size(), results + unreadable, "typed results");
  }
}
