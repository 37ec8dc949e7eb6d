package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.Fate;
import io.languageanalyze.testing.Fault;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a shard polls its jobs, and what a failed poll leads to. */
class ShardPollTest {

  private static final Duration YOUNG = Duration.ofSeconds(10);

  @Test
  void unknownStatusWord_meansThatTheJobStillRuns() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.client.fates.add(Fate.SAYS_UNKNOWN_WORDS);
    rig.addAll(2);

    rig.finish();

    assertEquals(4, rig.results().size());
    assertTrue(rig.client.polls.size() > 1);
  }

  @Test
  void neverEndingJob_isCancelledOnce_andDeadLetteredWithItsUrl() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.client.fates.add(Fate.NEVER_ENDS);
    rig.addAll(2);

    rig.finish();

    assertEquals(1, rig.client.cancels.size());
    assertEquals(1, rig.listener.ended.size());
    assertEquals(List.of("doc-0", "doc-1"), rig.deadTexts(DeadLetterReason.TIMED_OUT));
    String message = rig.failure().get(0).message();
    assertTrue(message.contains(rig.client.cancels.get(0) + ", cancelled"), message);
    Duration age = Duration.between(MutableClock.START, rig.clock.now());
    assertFalse(age.compareTo(rig.config.jobTimeout()) < 0, "given up at " + age);
    assertTrue(age.compareTo(rig.config.jobTimeout().plusSeconds(30)) <= 0, "given up at " + age);
  }

  @Test
  void endInAnUnknownWord_isAnEnd_whenTheCountersAreFull() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.client.fates.add(Fate.ENDS_IN_AN_UNKNOWN_WORD);
    rig.addAll(2);

    rig.finish();

    assertEquals(4, rig.results().size());
    assertTrue(rig.client.cancels.isEmpty());
  }

  @Test
  void jobThatIsGivenUp_leavesTheResultsOfTheTasksThatHadEnded() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.client.fates.add(Fate.ENDS_IN_PART);
    rig.add("a");
    rig.add(FakeLanguageClient.FAILING);
    rig.add(FakeLanguageClient.LOST);

    rig.finish();

    assertEquals(1, rig.client.cancels.size());
    assertEquals(List.of("sentiment:a"), rig.results());
    assertEquals(
        List.of(
            "pii TIMED_OUT",
            "sentiment DOCUMENT_FAILED",
            "pii TIMED_OUT",
            "sentiment MISSING_RESULT",
            "pii TIMED_OUT"),
        rig.failure().stream()
            .map(failure -> failure.taskName() + " " + failure.reason())
            .toList());
    assertTrue(rig.failure().get(0).message().contains(rig.client.cancels.get(0)));
  }

  @Test
  void refusedCancel_isReported_andTheJobIsDeadLetteredAllTheSame() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.fates.add(Fate.NEVER_ENDS);
    rig.client.cancelFaults.add(Fault.status(500));
    rig.add("a");

    rig.finish();

    assertEquals(List.of("a"), rig.deadTexts(DeadLetterReason.TIMED_OUT));
    String message = rig.failure().get(0).message();
    assertTrue(message.endsWith(", not cancelled: HTTP 500"), message);
  }

  @Test
  void pollsThatNeverSucceed_timeOut() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.pollFaults.addAll(Collections.nCopies(1_000, Fault.noResponse()));
    rig.add("a");

    rig.finish();

    assertEquals(List.of("a"), rig.deadTexts(DeadLetterReason.TIMED_OUT));
    assertEquals(1, rig.client.submits.size());
  }

  @Test
  void pollThatSucceeds_endsTheRowOfFailures() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.fates.add(Fate.NEVER_ENDS);
    rig.client.pollFaults.addAll(Collections.nCopies(6, Fault.status(503)));
    rig.add("a");
    Wakeup next = rig.tick();
    while (((RunningJob) rig.jobs().get(0)).polls() == 0) {
      rig.clock.moveTo(ShardHarness.when(next));
      next = rig.tick();
    }
    rig.client.pollFaults.add(Fault.status(503));
    rig.clock.moveTo(ShardHarness.when(next));

    Duration wait = Duration.between(rig.clock.now(), ShardHarness.when(rig.tick()));

    assertTrue(wait.compareTo(Duration.ofMillis(500)) <= 0, "the first wait again: " + wait);
  }

  @Test
  void polls_openTheThrottle_andPayForTheirPages() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 1_000));
    rig.submits = Throttle.alone(new RateCeiling(1_000, 1));
    rig.memory.durations().ended(1, Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(2));
    rig.addAll(4);
    rig.tick();
    rig.clock.advance(Duration.ofSeconds(20));
    rig.client.pages = 3;

    Wakeup next = rig.tick();

    assertEquals(8, rig.results().size());
    assertEquals(12, rig.listener.polls);
    assertTrue(next.isIdle());
    Instant opens = rig.polls.opensAt(rig.clock.now());
    Duration closed = Duration.between(rig.clock.now(), opens);
    assertTrue(closed.compareTo(Duration.ofSeconds(1)) > 0, "8 more calls to pay: " + closed);
    assertTrue(closed.compareTo(Duration.ofSeconds(2)) < 0, "at a risen rate: " + closed);
  }

  @Test
  void young404_isRetried() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.pollFaults.addAll(Collections.nCopies(3, Fault.status(404)));
    rig.add("a");

    rig.finish();

    assertEquals(1, rig.client.submits.size());
    assertEquals(2, rig.results().size());
  }

  @Test
  void late404_isSubmittedOnceMore() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.addAll(2);
    rig.tick();
    rig.client.pollFaults.add(Fault.status(404));
    rig.tickAfter(YOUNG);

    assertEquals(2, rig.client.submits.size());
    assertEquals(rig.client.submits.get(0), rig.client.submits.get(1));
    assertEquals(1, rig.listener.polls, "a look that failed was a call");
    assertEquals(1, rig.listener.ended.size(), "the forgotten job is not in flight");
    assertEquals(1, rig.listener.retries);
    rig.finish();
    assertEquals(4, rig.results().size());
    assertEquals(2, rig.listener.ended.size());
  }

  @Test
  void secondLate404_buriesTheJob() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.client.fates.addAll(List.of(Fate.IS_FORGOTTEN, Fate.IS_FORGOTTEN));
    rig.addAll(2);

    rig.finish();

    assertEquals(2, rig.client.submits.size());
    assertEquals(List.of("doc-0", "doc-1"), rig.deadTexts(DeadLetterReason.REJECTED));
    assertEquals("Code404", rig.failure().get(0).code());
  }

  @Test
  void throttledPoll_waitsForRetryAfter() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.pollFaults.add(Fault.throttled(Duration.ofSeconds(9)));
    rig.add("a");
    rig.tick();

    Instant when = ShardHarness.when(rig.tickAfter(Duration.ofSeconds(1)));

    assertFalse(when.isBefore(MutableClock.START.plusSeconds(10)), "too early: " + when);
    assertEquals(0, rig.listener.retries);
    rig.clock.moveTo(when);
    rig.tick();
    assertEquals(2, rig.results().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void stop_isThrownAtOnce_andTheNextAttemptTakesTheOtherPolls(int status) throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.addAll(3);
    rig.tick();
    rig.clock.advance(YOUNG);
    rig.client.pollFaults.add(Fault.status(status));

    assertThrows(ServiceException.class, rig::tick);

    assertTrue(rig.outcomes.isEmpty(), "no flood of dead letters for a wrong key");
    rig.tick();
    assertEquals(6, rig.results().size());
    assertEquals(4, rig.client.polls.size(), "only the refused one is made again");
  }

  @Test
  void endedJob_accountsForEveryTaskOfEveryDocument() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.add("a");
    rig.add(FakeLanguageClient.FAILING);
    rig.add(FakeLanguageClient.LOST);

    rig.finish();

    assertEquals(List.of("sentiment:a", "pii:a"), rig.results());
    Stream<DeadLetterReason> reasons = rig.failure().stream().map(TaskFailure::reason);
    assertEquals(
        List.of(
            DeadLetterReason.DOCUMENT_FAILED,
            DeadLetterReason.DOCUMENT_FAILED,
            DeadLetterReason.MISSING_RESULT,
            DeadLetterReason.MISSING_RESULT),
        reasons.toList());
  }

  @Test
  void repeatedAndEarlyTicks_changeNothing() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.addAll(2);
    Wakeup next = rig.tick();

    assertEquals(next, rig.tick());
    assertEquals(next, rig.tickAfter(Duration.ofMillis(499)));

    assertEquals(2, rig.client.submits.size());
    assertTrue(rig.client.polls.isEmpty());
  }
}
