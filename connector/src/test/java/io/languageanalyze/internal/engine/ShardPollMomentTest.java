package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.Fate;
import io.languageanalyze.testing.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a shard polls: where memory is short, the clock is set back, or a job is given up. */
class ShardPollMomentTest {

  @Test
  void largeResults_areNotReadAllAtOnce() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    List<Runnable> calls = new ArrayList<>();
    // Each of the two tasks returns the text, so that this is room for the results of two jobs.
    rig.memory = TestMemory.of(message -> {}, ShardCalls.with(calls::add, () -> 0, 5_000));
    rig.client.jobTime = () -> Duration.ofMinutes(1);
    rig.add("x".repeat(1_000));
    for (Wakeup next = rig.tick(); !next.isIdle(); next = rig.tickAfter(Duration.ofSeconds(1))) {
      runAll(calls);
    }
    for (int i = 0; i < 4; i++) {
      rig.add(i + "x".repeat(1_000));
    }
    while (rig.inFlight() < 4) {
      rig.tickAfter(Duration.ofSeconds(1));
      runAll(calls);
    }

    List<Integer> atATime = new ArrayList<>();
    Wakeup next = rig.tickAfter(Duration.ofMinutes(2));
    while (!next.isIdle()) {
      Duration wait = Duration.between(rig.clock.now(), ShardHarness.when(next));
      assertFalse(wait.compareTo(Duration.ofMillis(10)) < 0, "idle tick after " + wait);
      atATime.add(calls.size());
      runAll(calls);
      next = rig.tickAfter(wait);
    }

    assertEquals(List.of(2, 2), atATime);
    assertEquals(10, rig.results().size());
  }

  private static void runAll(List<Runnable> calls) {
    calls.forEach(Runnable::run);
    calls.clear();
  }

  @Test
  void clockSetBack_makesNoJobWaitUntilItIsThereAgain() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.add("seen running");
    rig.tick();
    rig.tickAfter(Duration.ofSeconds(1));
    rig.add("never polled");
    rig.tick();
    rig.client.submitFaults.add(Fault.status(503));
    rig.add("waits for its second submit");
    rig.tick();
    assertEquals(2, rig.inFlight());

    rig.clock.advance(Duration.ofMinutes(-5));
    Wakeup next = rig.tick();

    assertEquals(3, rig.inFlight());
    Duration wait = Duration.between(rig.clock.now(), ShardHarness.when(next));
    assertTrue(wait.compareTo(Duration.ofSeconds(1)) < 0, "next call after " + wait);
    rig.finish();
    assertEquals(6, rig.results().size());
    // For the service the jobs take five minutes.
    assertTrue(rig.client.polls.size() < 75, rig.client.polls.size() + " polls");
  }

  @Test
  void clockSetBackDuringACall_isNoReasonToPollAtOnceAgain() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    List<Runnable> calls = new ArrayList<>();
    rig.memory =
        TestMemory.of(
            message -> {}, ShardCalls.with(calls::add, rig.clock::nanoTime, Long.MAX_VALUE));
    rig.client.jobTime = () -> Duration.ofHours(2);
    rig.add("a");
    rig.tick();
    calls.remove(0).run();
    rig.tick();
    rig.tickAfter(Duration.ofSeconds(1));
    rig.clock.advance(Duration.ofMinutes(-30));
    calls.remove(0).run();

    Wakeup next = rig.tick();

    assertTrue(calls.isEmpty(), "polled at once again");
    Duration wait = Duration.between(rig.clock.now(), ShardHarness.when(next));
    assertTrue(wait.compareTo(Duration.ofMillis(500)) >= 0, "polled again after " + wait);
    assertTrue(wait.compareTo(Duration.ofSeconds(1)) <= 0, "polled again after " + wait);
  }

  @Test
  void jobIsAProbe_whenThoseOfOtherShardsAreNotPolledInTime() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    for (long job = 101; job <= 103; job++) {
      rig.memory.durations().polled(job, 7, Duration.ofMillis(500), rig.clock.now());
    }
    rig.add("a");
    rig.tick();

    rig.tickAfter(Duration.ofMillis(1_500));
    assertEquals(0, rig.client.polls.size(), "the others explore");
    rig.tickAfter(Duration.ofMillis(1));
    assertEquals(1, rig.client.polls.size());
  }

  @Test
  void jobPolledRightBeforeItsTimeout_isNotPolledAgainAtOnce() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.fates.add(Fate.NEVER_ENDS);
    rig.add("a");
    rig.tick();

    Wakeup next = rig.tickAfter(rig.config.jobTimeout().minusMillis(1));

    assertEquals(rig.clock.now().plusMillis(500), next.at());
  }
}
