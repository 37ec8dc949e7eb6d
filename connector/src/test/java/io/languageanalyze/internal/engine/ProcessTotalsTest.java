package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.MutableClock;
import io.languageanalyze.testing.RecordingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class ProcessTotalsTest {

  private static final Instant NOW = MutableClock.START;
  private static final TaskResult RESULT = new TaskResult("pii", null, "{}");

  private final ProcessTotals totals = new ProcessTotals();

  @Test
  void everythingCounted_isInTheLine_andPassedOn() {
    RecordingListener metrics = new RecordingListener();
    ShardListener listener = totals.counting(metrics, 2);
    List<DocumentOutcome> outcomes = new ArrayList<>();
    Consumer<DocumentOutcome> out = totals.counting(outcomes::add);
    totals.opened();

    totals.added(document(null));
    totals.added(document(new ChunkId(1, 0, 2)));
    totals.added(document(new ChunkId(1, 1, 2)));
    out.accept(outcome(RESULT));
    out.accept(outcome(TaskFailure.of(DeadLetterReason.TASK_FAILED, "no")));
    listener.submitted(List.of(pending(1_500), pending(10)));
    listener.polled(3);
    listener.throttled(Duration.ofSeconds(1));
    listener.retried();
    listener.bisected();
    listener.ended(Duration.ofSeconds(1));
    listener.deduplicated(pending(1));

    assertEquals(
        "2 documents in, 2 documents out, 1 of them without a result for a task, 1 jobs submitted,"
            + " 6 text records, 3 polls, 1 calls refused with 429, 1 calls to repeat,"
            + " 1 batches bisected",
        totals.closed(NOW));
    assertEquals(2, outcomes.size());
    assertEquals(List.of(2), metrics.submitted);
    assertEquals(3, metrics.polls);
    assertEquals(List.of(Duration.ofSeconds(1)), metrics.throttled);
    assertEquals(List.of(Duration.ofSeconds(1)), metrics.ended);
    assertEquals(1, metrics.retries);
    assertEquals(1, metrics.bisections);
    assertEquals(1, metrics.deduplicated);
  }

  @Test
  void lastStep_logsTheTotals_andNotTheSameOnesAgain() {
    totals.opened();
    totals.opened();
    totals.added(document(null));

    assertNull(totals.closed(NOW), "another step is left");
    String line = totals.closed(NOW);
    assertTrue(line != null && line.startsWith("1 documents in"), line);

    totals.opened();
    assertNull(totals.closed(NOW.plusSeconds(3_600)), "nothing was done since");
  }

  @Test
  void isDue_atMostOnceAMinute() {
    assertTrue(ProcessTotals.isDue(0, true, null, NOW));
    assertFalse(ProcessTotals.isDue(1, true, null, NOW));
    assertFalse(ProcessTotals.isDue(0, false, null, NOW));
    assertFalse(ProcessTotals.isDue(0, true, NOW, NOW.plusSeconds(59)));
    assertTrue(ProcessTotals.isDue(0, true, NOW, NOW.plusSeconds(60)));
    assertTrue(ProcessTotals.isDue(0, true, NOW, NOW.minusSeconds(1)), "the clock was set back");
  }

  private static PreparedDocument document(@Nullable ChunkId chunk) {
    byte[] json = "{}".getBytes(UTF_8);
    return new PreparedDocument(new byte[0], json, 1, json.length, chunk);
  }

  private static PendingDocument pending(int textElements) {
    return new PreparedDocument(new byte[0], new byte[1], textElements, 1, null).pending(1, NOW, 0);
  }

  private static DocumentOutcome outcome(TaskOutcome outcome) {
    return DocumentOutcome.of(new byte[0], NOW, List.of(outcome));
  }
}
