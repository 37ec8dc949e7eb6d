package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationHistoryTest {

  private static final long SHARD = 3;

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOURS = Duration.ofHours(4);

  private final DurationHistory history = new DurationHistory();
  private long nextId = 1;

  @Test
  void whileNothingIsKnown_aFewJobsAreProbes_andTheOthersWait() {
    assertEquals(seconds(0.5), history.firstPoll());
    history.polled(1, SHARD, seconds(0.5), NOW);
    assertEquals(seconds(0.8), history.firstPoll());
    history.polled(2, SHARD, seconds(0.8), NOW);
    history.polled(3, SHARD, seconds(1.1), NOW);

    assertEquals(seconds(10), history.firstPoll());
    assertFalse(history.isKnown());
  }

  @Test
  void whileNothingIsKnown_oneMoreJobIsPolledAtEachDoublingOfTheAge() {
    probes();
    history.polled(4, SHARD, seconds(10), NOW);
    assertEquals(seconds(20), history.firstPoll());
    history.polled(5, SHARD, seconds(21), NOW);
    assertEquals(seconds(42), history.firstPoll());
    assertEquals(seconds(84), history.nextPoll(5, seconds(21)), "a job that is no probe");
    assertEquals(seconds(25), history.nextPoll(1, seconds(20)), "a probe");
  }

  @Test
  void probeThatIsGivenUp_makesRoomForAnother() {
    probes();
    history.forget(2);
    assertEquals(seconds(1.1), history.firstPoll());
  }

  @Test
  void probeThatIsNotPolledInTime_makesRoomForAnother() {
    probes();
    history.running(1, SHARD, seconds(8), NOW.plusSeconds(7));

    history.replaceLateProbes(NOW.plusMillis(1_500));
    assertEquals(
        seconds(10), history.firstPoll(), "half a second after the first poll is the next");

    history.replaceLateProbes(NOW.plusMillis(1_501));
    assertEquals(seconds(0.8), history.firstPoll(), "one is left");

    history.replaceLateProbes(NOW.plusMillis(13_001));
    assertEquals(seconds(0.5), history.firstPoll(), "two seconds after 8 s is the next");
  }

  @Test
  void otherShards_knowWhoExplores() {
    history.polled(7, SHARD, seconds(0.5), NOW);
    assertTrue(history.isExploredBeside(SHARD + 1));
    assertFalse(history.isExploredBeside(SHARD));
    end(seconds(2), Duration.ZERO, seconds(3));
    assertFalse(history.isExploredBeside(SHARD + 1), "it is known");
  }

  /** The service says in whole seconds when a job began. */
  @ParameterizedTest
  @CsvSource({"PT7S,PT5S,PT5S", "PT4S,PT5S,PT3S", "PT5.4S,PT9S,PT4.4S"})
  void firstJob_tookTheShorterOfBothMeasures(Duration stated, Duration seen, Duration expected) {
    end(stated, Duration.ZERO, seen);
    assertPlans(expected);
  }

  @Test
  void oneVeryLongJob_doesNotPutOffTheFirstPoll_norTheNext() {
    for (int i = 0; i < 10; i++) {
      end(seconds(5), Duration.ZERO, seconds(6));
    }
    end(HOURS, HOURS.minus(seconds(30)), HOURS);

    assertPlans(seconds(4));
    assertTrue(history.nextPoll(99, seconds(5)).compareTo(seconds(6)) < 0);
  }

  @Test
  void jobsThatStayLong_areLearnedWithinAWindow() {
    for (int i = 0; i < 100; i++) {
      end(seconds(2), Duration.ZERO, seconds(2));
    }
    for (int i = 0; i < 20; i++) {
      end(seconds(301), seconds(299), seconds(302));
    }
    assertPlans(seconds(1));
    assertClose(seconds(300), history.nextPoll(99, seconds(40)));
    for (int i = 0; i < 44; i++) {
      end(seconds(301), seconds(299), seconds(302));
    }
    assertPlans(seconds(300));
  }

  @Test
  void jobsOfTwoKinds_arePolledTwice() {
    for (int i = 0; i < 60; i++) {
      end(seconds(i % 5 == 0 ? 51 : 11), Duration.ZERO, seconds(60));
    }
    assertPlans(seconds(10));
    assertClose(seconds(50), history.nextPoll(99, seconds(11)));
  }

  @Test
  void jobsThatRun_count_soThatTheShortOnesOfAFirstWaveDoNotDeceive() {
    end(seconds(16), Duration.ZERO, seconds(16));
    for (int i = 0; i < 5; i++) {
      history.running(nextId++, SHARD, seconds(20), NOW);
    }
    assertPlans(seconds(21.25));
  }

  @Test
  void jobThatWasSeenRunning_tookNoLessThanThat_whateverIsSaid() {
    end(seconds(2), seconds(28), seconds(34));
    assertPlans(seconds(31));
  }

  @Test
  void datesThatLie_areReadWithTheirLag_whichWearsOff() {
    end(seconds(2), seconds(28), seconds(34));
    Duration before = history.toState().lag();
    assertEquals(seconds(29), before);

    end(seconds(2), Duration.ZERO, seconds(35));

    assertEquals(before.minus(before.dividedBy(32)), history.toState().lag());
  }

  @Test
  void jobThatEndedBefore_endsTheLag() {
    end(seconds(2), seconds(28), seconds(34));
    end(seconds(2), Duration.ZERO, seconds(2));
    assertEquals(Duration.ZERO, history.toState().lag());
  }

  @Test
  void datesThatAreExact_areFoundOut() {
    end(seconds(30), seconds(29.9), seconds(30.4));
    assertEquals(seconds(-0.1), history.toState().lag());
    end(seconds(30), Duration.ZERO, seconds(31));
    assertPlans(seconds(29.9));
  }

  @Test
  void endSeenHoursLater_saysLittle() {
    end(seconds(2), seconds(8), HOURS);
    assertPlans(seconds(9));
  }

  @Test
  void withoutDates_whatWasSeenCounts() {
    end(null, seconds(28), seconds(34));
    assertPlans(seconds(31));
    end(null, Duration.ZERO, HOURS);
    assertTrue(
        history.firstPoll().compareTo(seconds(32)) < 0, "a poll that came late says nothing");
  }

  @Test
  void withoutDates_jobsThatEndBeforeTheirFirstPoll_arePolledEarlierAndEarlier() {
    end(null, seconds(28), seconds(34));
    for (int i = 0; i < 500; i++) {
      end(null, Duration.ZERO, history.firstPoll());
    }
    assertTrue(history.firstPoll().compareTo(seconds(29)) < 0, "polls at " + history.firstPoll());
  }

  @Test
  void aRestartedProcess_takesWhatAShardRemembers_ifItKnowsNothing() {
    end(seconds(31), Duration.ZERO, seconds(34));
    JobDurations remembered = history.toState();

    DurationHistory restarted = new DurationHistory();
    restarted.recall(JobDurations.UNKNOWN);
    assertFalse(restarted.isKnown());
    restarted.recall(remembered);
    assertClose(history.firstPoll(), restarted.firstPoll());
    restarted.recall(new JobDurations(HOURS, Duration.ZERO));
    assertClose(history.firstPoll(), restarted.firstPoll());
  }

  @Test
  void whatIsHeld_isBounded_andSomethingStaysKnown() {
    end(seconds(5), Duration.ZERO, seconds(6));
    for (int i = 0; i < 1_000; i++) {
      history.running(nextId++, SHARD, seconds(100 + i), NOW);
    }
    assertTrue(history.isKnown());
    assertEquals(DurationHistory.MOST, history.size());
  }

  @Test
  void shards_mayUseItTogether() throws Exception {
    ExecutorService shards = Executors.newFixedThreadPool(4);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> ends = new ArrayList<>();
    for (int shard = 0; shard < 4; shard++) {
      int first = 10_000 * (shard + 1);
      ends.add(
          shards.submit(
              () -> {
                go.await();
                for (int id = first; id < first + 2_000; id++) {
                  history.polled(id, SHARD, seconds(1), NOW);
                  history.running(id, SHARD, seconds(4), NOW);
                  history.nextPoll(id, seconds(4));
                  history.ended(id, seconds(6), seconds(4), seconds(7));
                  history.firstPoll();
                }
                return null;
              }));
    }
    go.countDown();
    for (Future<?> end : ends) {
      end.get();
    }
    shards.shutdown();
    assertEquals(DurationHistory.MOST, history.size());
    assertPlans(seconds(5));
  }

  private void probes() {
    history.polled(1, SHARD, seconds(0.5), NOW);
    history.polled(2, SHARD, seconds(0.8), NOW);
    history.polled(3, SHARD, seconds(1.1), NOW);
  }

  private void end(@Nullable Duration stated, Duration ran, Duration seen) {
    history.ended(nextId++, stated, ran, seen);
  }

  private void assertPlans(Duration expected) {
    assertClose(expected, history.firstPoll());
  }

  // But for the margin of a poll.
  private static void assertClose(Duration expected, Duration actual) {
    Duration over = actual.minus(expected);
    assertTrue(
        !over.isNegative() && over.compareTo(expected.dividedBy(32)) <= 0,
        "expected " + expected + ", not " + actual);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
