package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.Fate;
import io.languageanalyze.testing.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A pipeline that was down for longer than the job timeout: the results may be there all the same.
 */
class ShardDowntimeTest {

  @Test
  void longDowntime_thenFailedPolls_areRetried_andTheJobIsCollected() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.tick();
    rig.clock.advance(Duration.ofHours(5));
    rig.client.pollFaults.addAll(Collections.nCopies(7, Fault.status(503)));

    rig.finish();

    assertEquals(4, rig.results().size());
    assertTrue(rig.failure().isEmpty());
    assertEquals(1, rig.client.submits.size());
    assertTrue(rig.client.cancels.isEmpty());
  }

  @Test
  void failuresBeforeADowntime_doNotCountAfterIt() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    Wakeup next = rig.tick();
    rig.client.pollFaults.addAll(Collections.nCopies(10, Fault.status(503)));
    for (int i = 0; i < 10; i++) {
      rig.clock.moveTo(ShardHarness.when(next));
      next = rig.tick();
    }
    assertEquals(10, rig.jobs().get(0).failures());
    rig.clock.advance(Duration.ofHours(5));
    rig.client.pollFaults.addAll(Collections.nCopies(7, Fault.status(503)));

    rig.finish();

    assertEquals(4, rig.results().size());
    assertTrue(rig.failure().isEmpty());
  }

  @Test
  void longDowntime_thenTheServiceStaysAway_timesOutAfterHalfAMinute() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.add("a");
    rig.tick();
    rig.clock.advance(Duration.ofHours(5));
    Instant restored = rig.clock.now();
    rig.client.pollFaults.addAll(Collections.nCopies(1_000, Fault.noResponse()));

    rig.finish();

    assertEquals(List.of("a"), rig.deadTexts(DeadLetterReason.TIMED_OUT));
    Duration patience = Duration.between(restored, rig.clock.now());
    assertFalse(patience.compareTo(Duration.ofSeconds(30)) < 0, "given up after " + patience);
    assertTrue(patience.compareTo(Duration.ofMinutes(2)) < 0, "given up after " + patience);
  }

  @Test
  void longDowntime_thenTheServiceSaysItStillRuns_timesOutAtOnce() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.fates.add(Fate.NEVER_ENDS);
    rig.add("a");
    rig.tick();

    rig.tickAfter(Duration.ofHours(5));

    assertEquals(List.of("a"), rig.deadTexts(DeadLetterReason.TIMED_OUT));
    assertEquals(1, rig.client.cancels.size());
  }

  @Test
  void longDowntime_thenTheServiceForgotTheJob_isSubmittedOnceMore() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.client.fates.add(Fate.IS_FORGOTTEN);
    rig.addAll(2);
    rig.tick();
    rig.clock.advance(Duration.ofHours(25));

    rig.finish();

    assertEquals(2, rig.client.submits.size());
    assertEquals(4, rig.results().size());
  }

  @Test
  void longDowntime_thenFailedSubmits_areRetried() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.client.submitFaults.add(Fault.status(503));
    rig.tick();
    rig.clock.advance(Duration.ofHours(5));
    rig.client.submitFaults.addAll(Collections.nCopies(7, Fault.status(503)));

    rig.finish();

    assertEquals(4, rig.results().size());
    assertTrue(rig.failure().isEmpty());
  }
}
