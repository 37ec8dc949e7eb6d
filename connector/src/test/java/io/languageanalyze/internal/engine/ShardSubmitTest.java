package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.Fault;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a shard submits, and what a refused submit leads to. */
class ShardSubmitTest {

  @Test
  void throttledSubmit_waitsForRetryAfter_thenResubmitsSameBatch() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.client.submitFaults.add(Fault.throttled(Duration.ofSeconds(7)));

    Instant when = ShardHarness.when(rig.tick());
    assertFalse(when.isBefore(MutableClock.START.plusSeconds(7)), "too early: " + when);
    assertFalse(when.isAfter(MutableClock.START.plusSeconds(8)), "too late: " + when);
    rig.tickAfter(Duration.ofMillis(6_999));
    assertEquals(1, rig.client.submits.size(), "called while the gate was closed");

    rig.clock.moveTo(when);
    rig.tick();
    assertEquals(2, rig.client.submits.size());
    assertEquals(rig.client.submits.get(0), rig.client.submits.get(1));
    assertEquals(1, rig.listener.throttled.size());
  }

  @Test
  void throttledSubmit_usesUpNoAttempt_andNeverTimesOut() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    int refusals = 100;
    rig.client.submitFaults.addAll(
        Collections.nCopies(refusals, Fault.throttled(Duration.ofSeconds(30))));

    rig.finish();

    assertTrue(rig.clock.now().isAfter(MutableClock.START.plus(rig.config.jobTimeout())));
    assertEquals(4, rig.results().size());
    assertEquals(refusals, rig.listener.throttled.size());
    assertEquals(0, rig.listener.retries);
  }

  @Test
  void timeBeforeTheFirstFailure_doesNotCountTowardsTheTimeout() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.client.submitFaults.addAll(
        Collections.nCopies(100, Fault.throttled(Duration.ofSeconds(30))));
    rig.client.submitFaults.addAll(Collections.nCopies(3, Fault.status(503)));

    rig.finish();

    assertEquals(4, rig.results().size());
    assertEquals(3, rig.listener.retries);
  }

  @Test
  void acceptedSubmits_openTheThrottle() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 1_000));
    rig.proven();
    rig.addAll(100);
    rig.tick();
    assertEquals(4, rig.client.submits.size());

    rig.tickAfter(Duration.ofSeconds(1));

    assertEquals(4 + 8, rig.client.submits.size());
  }

  @Test
  void failedSubmit_backsOffAtGrowingIntervals() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.client.submitFaults.addAll(Collections.nCopies(5, Fault.status(503)));

    rig.finish();

    assertEquals(5, rig.listener.retries);
    assertEquals(4, rig.results().size());
    Duration took = Duration.between(MutableClock.START, rig.clock.now());
    assertTrue(took.compareTo(Duration.ofSeconds(7)) > 0, "0.5 + 1 + 2 + 4 + 8 s, halved: " + took);
  }

  @Test
  void submitThatIsNeverAccepted_timesOut_countedFromItsFirstFailure() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.client.submitFaults.addAll(Collections.nCopies(1_000, Fault.noResponse()));

    rig.finish();

    assertEquals(
        List.of("doc-0", "doc-1"),
        rig.deadTexts(DeadLetterReason.TIMED_OUT),
        "dead: " + rig.failure());
    assertTrue(rig.failure().get(0).message().contains("never accepted"));
    assertFalse(rig.clock.now().isBefore(MutableClock.START.plus(rig.config.jobTimeout())));
    assertTrue(rig.client.cancels.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 12, 13, 24})
  void poisonDocument_isIsolatedInLogarithmicSteps_andOnlyItIsDead(int place) throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(25);
    for (int i = 0; i < 25; i++) {
      rig.add(i == place ? FakeLanguageClient.POISON : "doc-" + i);
    }

    rig.finish();

    assertEquals(List.of(FakeLanguageClient.POISON), rig.deadTexts(DeadLetterReason.REJECTED));
    assertEquals(1, rig.failure().size(), "one dead for all tasks");
    assertEquals("InvalidDocument", rig.failure().get(0).innerCode());
    assertEquals(48, rig.results().size());
    int most = 1 + 2 * (int) Math.ceil(Math.log(25) / Math.log(2));
    assertTrue(rig.client.submits.size() <= most, "submits: " + rig.client.submits.size());
  }

  @Test
  void refusedBatch_isBisected_inOrder() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.client.submitFaults.add(Fault.status(413));
    rig.addAll(3);

    rig.finish();

    assertEquals(List.of("doc-0"), rig.client.submits.get(1));
    assertEquals(List.of("doc-1", "doc-2"), rig.client.submits.get(2));
    assertEquals(1, rig.listener.bisections);
    assertEquals(6, rig.results().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void stop_isThrownAtOnce_andTheNextAttemptTakesTheOtherSubmits(int status) throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.proven();
    rig.addAll(3);
    rig.client.submitFaults.add(Fault.status(status));

    ServiceException stop = assertThrows(ServiceException.class, rig::tick);

    assertEquals(status, stop.status());
    assertTrue(rig.outcomes.isEmpty(), "no flood of dead letters for a wrong key");
    rig.tick();
    assertEquals(3, rig.inFlight());
    assertEquals(4, rig.client.submits.size(), "only the refused one is made again");
  }

  @Test
  void parameterNoDocumentIsToBlameFor_stops() {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.addAll(3);
    rig.client.submitFaults.add(Fault.invalid("InvalidParameterValue"));

    assertThrows(ServiceException.class, rig::tick);

    assertEquals(1, rig.client.submits.size());
  }

  @Test
  void maxJobs_isRespectedAfterEveryStep_andUsedInFull() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 3));
    rig.addAll(20);
    assertEquals(20, rig.shard().backlog());

    rig.finish();

    assertEquals(3, rig.peakInFlight);
    assertEquals(40, rig.results().size());
  }

  @Test
  void fullHouse_waitsForAnEnd_notForTheWaitingJobs() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 1));
    rig.addAll(2);

    Wakeup next = rig.tick();

    assertEquals(
        MutableClock.START.plusMillis(500),
        ShardHarness.when(next),
        "the look at the one that runs");
  }

  @Test
  void sharedThrottle_isAskedForEverySubmit() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.submits = Throttle.alone(new RateCeiling(2, 1));
    rig.addAll(5);

    Wakeup next = rig.tick();

    assertEquals(2, rig.client.submits.size());
    assertTrue(
        ShardHarness.when(next).isAfter(MutableClock.START),
        "no permit is left at " + ShardHarness.when(next));
    rig.clock.moveTo(ShardHarness.when(next));
    rig.tick();
    assertEquals(3, rig.client.submits.size());
  }

  @Test
  void failedSubmit_givesWayToTheJobsThatWait_andFollowsThem() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 1));
    rig.addAll(3);
    rig.client.submitFaults.add(Fault.status(503));

    rig.finish();

    assertEquals(
        List.of("doc-0", "doc-1", "doc-2", "doc-0"),
        rig.client.submits.stream().flatMap(List::stream).toList());
    assertEquals(6, rig.results().size());
  }

  @Test
  void payloads_areReadInTheCallersThread() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.memory =
        TestMemory.of(
            rig.warnings::add,
            ShardCalls.with(ShardSubmitTest::inAnotherThread, () -> 0, Long.MAX_VALUE));
    rig.addAll(4);

    rig.finish();

    assertEquals(Set.of(Thread.currentThread()), rig.store.visitors());
    assertEquals(8, rig.results().size());
  }

  private static void inAnotherThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
