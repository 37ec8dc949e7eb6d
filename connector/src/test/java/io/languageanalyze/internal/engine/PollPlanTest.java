package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollPlanTest {

  @Test
  void jobsOfOneDuration_arePolledWhenTheyEnd() {
    assertEquals(30, PollPlan.cheapest(new long[] {30, 30, 30}));
    assertEquals(30, PollPlan.cheapest(new long[] {29, 29, 30}), "a moment is waited for");
  }

  @Test
  void jobsOfWhichOneInTenIsLong_arePolledWhenTheOthersEnd() {
    assertEquals(10, PollPlan.cheapest(new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 50}));
  }

  @Test
  void durationsThatVaryEvenly_arePolledWhenMostHaveEnded() {
    long[] durations = LongStream.rangeClosed(150, 450).toArray();

    long first = PollPlan.cheapest(durations);

    assertTrue(first >= 330 && first <= 400, "first poll at " + first);
  }

  /** Against all sequences of polls. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void cheapest_beginsTheSequenceThatCostsLeast(long seed) {
    Random random = new Random(seed);
    long[] durations =
        LongStream.generate(() -> 1 + random.nextInt(20)).limit(10).sorted().toArray();
    double least = Double.POSITIVE_INFINITY;
    long first = 0;
    // Each bit is a poll, the last job is polled in any case.
    for (int polls = 0; polls < 1 << (durations.length - 1); polls++) {
      double cost = 0;
      int from = 0;
      long firstHere = 0;
      for (int i = 0; i < durations.length; i++) {
        if (i == durations.length - 1 || (polls >> i & 1) == 1) {
          for (int job = from; job <= i; job++) {
            cost += 2.0 * (durations[i] - durations[job]) / durations[job];
          }
          cost += durations.length - 1 - i;
          firstHere = firstHere == 0 ? durations[i] : firstHere;
          from = i + 1;
        }
      }
      if (cost < least - 1e-9) {
        least = cost;
        first = firstHere;
      }
    }

    assertEquals(first, PollPlan.cheapest(durations), () -> Arrays.toString(durations));
  }

  @ParameterizedTest
  @CsvSource({"480,PT0.5S", "8000,PT8.125S", "320000,PT325S"})
  void firstPoll_comesAMomentAfterJobsUsuallyEnd(long usual, Duration expected) {
    assertEquals(expected, PollPlan.firstPoll(LongStream.of(usual, usual)));
  }

  @Test
  void nextPoll_ofAJobThatOutlastsAllOthers_comesSoon_andThenAtGrowingIntervals() {
    Duration usual = Duration.ofSeconds(60);
    List<Long> polls = new ArrayList<>();
    for (Duration age = Duration.ofSeconds(61); age.compareTo(usual.multipliedBy(5)) < 0; ) {
      age = PollPlan.nextPoll(age, usual, LongStream.empty());
      polls.add(age.toSeconds());
    }

    assertEquals(
        List.of(65L, 71L, 77L, 87L, 103L, 127L, 159L, 192L, 226L, 260L, 297L, 339L), polls);
  }

  @Test
  void nextPoll_skipsAnAgeAtWhichFewJobsEnd() {
    LongStream longJobs = LongStream.generate(() -> 50_000).limit(10);
    Duration usual = Duration.ofSeconds(10);

    assertEquals(Duration.ofMillis(50_781), PollPlan.nextPoll(usual, usual, longJobs));
    assertEquals(
        Duration.ofMillis(10_791),
        PollPlan.nextPoll(usual, usual, LongStream.of(50_000)),
        "one such job is no rule");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.5S,PT1S",
    "PT2.4S,PT3S",
    "PT1M,PT75S",
    "PT2M,PT150S",
    "PT4M,PT4M30S",
    "PT20M,PT22M30S"
  })
  void probes_arePolledAfterAQuarterOfTheirAge_withinBounds(Duration age, Duration expected) {
    assertEquals(expected, PollPlan.nextProbe(age));
  }

  @Test
  void probes_arePolledAtDifferentAges() {
    assertEquals(Duration.ofMillis(500), PollPlan.firstProbe(0));
    assertEquals(Duration.ofMillis(800), PollPlan.firstProbe(1));
    assertEquals(Duration.ofMillis(1_100), PollPlan.firstProbe(2));
  }
}
