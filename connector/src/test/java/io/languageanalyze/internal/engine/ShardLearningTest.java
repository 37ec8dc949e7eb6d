package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.Fate;
import io.languageanalyze.testing.Fault;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a shard polls its jobs, and what it learns from their ends. */
class ShardLearningTest {

  @Test
  void coldStart_pollsOneJob_andTheOthersWhenTheyEnd() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.addAll(16);

    rig.finish();

    assertEquals(16, rig.client.submits.size());
    assertTrue(rig.client.polls.size() <= 24, "looks at 16 jobs: " + rig.client.polls.size());
    Duration took = Duration.between(MutableClock.START, rig.clock.now());
    // The last of them is submitted after about a second, because the first calls are slow.
    Duration most = Duration.ofMillis(3_500);
    assertTrue(took.compareTo(most) < 0, "jobs of 2 s were out after " + took);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void manyJobsOfOneLength_needHardlyMoreThanOnePollEach(long seed) throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, 4));
    Random random = new Random(seed);
    rig.client.latency = Duration.ofMillis(20);
    rig.clock.advance(Duration.ofMillis(random.nextInt(1_000)));
    rig.addAll(80);

    rig.finish();

    assertTrue(rig.client.polls.size() <= 120, "looks at 80 jobs: " + rig.client.polls.size());
  }

  /** The service says "2 s" of every job, whatever it took. */
  @ParameterizedTest
  @CsvSource({"30, 30, 1, 1.5", "30, 30, 8, 2.2", "15, 45, 1, 1.8", "15, 45, 8, 2.2"})
  void datesThatLie_costFewPolls(int shortest, int longest, int maxJobs, double mostForAJob)
      throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(1, null, maxJobs));
    Random random = new Random(1);
    rig.client.lie = Duration.ofSeconds(2);
    rig.client.jobTime =
        () ->
            Duration.ofMillis(shortest * 1_000L + random.nextInt((longest - shortest) * 1_000 + 1));
    rig.addAll(100);

    rig.finish();

    double polls = rig.client.polls.size() / 100.0;
    assertTrue(polls <= mostForAJob, "looks for each job: " + polls);
  }

  @Test
  void lateFirstPoll_doesNotTeachThatJobsAreShort() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.jobTime = () -> Duration.ofSeconds(2);
    rig.add("a");
    rig.tick();
    rig.tickAfter(Duration.ofMillis(2_700));
    assertEquals(2, rig.results().size());
    rig.add("b");

    Instant submitted = rig.clock.now();
    Instant poll = ShardHarness.when(rig.tick());
    // The dates begin with a whole second, so that "2 s" may be little more than one.
    assertTrue(!poll.isBefore(submitted.plusSeconds(1)), "looks at " + poll);
    assertTrue(!poll.isAfter(submitted.plusMillis(2_100)), "looks at " + poll);
  }

  @Test
  void slowAcceptance_putsTheFirstPollOff_forTheJobIsNoOlder() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    AtomicLong nanos = new AtomicLong();
    rig.memory =
        TestMemory.of(
            rig.warnings::add,
            ShardCalls.with(Runnable::run, () -> nanos.getAndAdd(3_000_000_000L), Long.MAX_VALUE));
    rig.add("a");

    Instant asked = rig.clock.now();
    assertEquals(
        asked.plusMillis(3_500),
        ShardHarness.when(rig.tick()),
        "3 s later, the half second of a probe on top");
  }

  @Test
  void learnedDuration_setsTheFirstPoll() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.jobTime = () -> Duration.ofSeconds(20);
    // The dates begin with a whole second, and are read as if it was the end of it.
    rig.clock.advance(Duration.ofMillis(999));
    rig.add("a");
    rig.finish();
    rig.client.polls.clear();
    rig.add("b");

    Instant submitted = rig.clock.now();
    assertEquals(submitted.plusMillis(20_311), ShardHarness.when(rig.tick()));
    rig.tickAfter(Duration.ofMillis(20_311));

    assertEquals(1, rig.client.polls.size());
    assertEquals(4, rig.results().size());
  }

  @Test
  void longJob_isPolledAboutLogarithmicallyOften() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.jobTime = () -> Duration.ofSeconds(100);
    rig.add("a");

    rig.finish();

    assertTrue(rig.client.polls.size() <= 25, "looks: " + rig.client.polls.size());
    assertTrue(
        rig.listener.ended.get(0).compareTo(Duration.ofSeconds(125)) <= 0,
        "seen at most a quarter later than it ended: " + rig.listener.ended);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void restartHoursLater_teachesNothingAboutTheUsualDuration(boolean tellsDuration)
      throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.tellsDuration = tellsDuration;
    rig.add("a");
    rig.tick();
    rig.tickAfter(Duration.ofHours(5));
    assertEquals(2, rig.results().size());
    rig.add("b");

    Instant when = ShardHarness.when(rig.tick());

    Duration wait = Duration.between(rig.clock.now(), when);
    assertTrue(wait.compareTo(Duration.ofSeconds(10)) <= 0, "first look after " + wait);
  }

  @Test
  void oneVeryLongJob_doesNotPutOffThePollsOfTheNext() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.add("a");
    rig.finish();
    rig.client.jobTime = () -> Duration.ofMinutes(9);
    rig.add("b");
    rig.finish();
    rig.client.jobTime = () -> Duration.ofSeconds(2);
    rig.add("c");

    Duration wait = Duration.between(rig.clock.now(), ShardHarness.when(rig.tick()));

    assertTrue(wait.compareTo(Duration.ofSeconds(10)) <= 0, "first look after " + wait);
  }

  @Test
  void learning_doesNotCutShortTheBackoffOfAFailedPoll() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.client.jobTime = () -> Duration.ofSeconds(1);
    rig.addAll(2);
    rig.tick();
    rig.clock.advance(Duration.ofSeconds(10));
    rig.client.pollFaults.add(Fault.status(503));

    Wakeup next = rig.tick();

    assertEquals(2, rig.results().size(), "the second job taught what is usual");
    assertTrue(ShardHarness.when(next).isAfter(rig.clock.now()), "the first waits for its backoff");
  }

  @Test
  void scarcePolls_goToTheJobThatIsDueLongest() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.polls = Throttle.alone(new RateCeiling(0.5, 1));
    rig.client.fates.addAll(List.of(Fate.NEVER_ENDS, Fate.NEVER_ENDS, Fate.SUCCEEDS));
    rig.addAll(3);
    Wakeup next = rig.tick();

    while (rig.results().isEmpty()) {
      rig.clock.moveTo(ShardHarness.when(next));
      next = rig.tick();
    }

    assertTrue(rig.client.polls.size() <= 8, "looks: " + rig.client.polls);
  }
}
