package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * At which ages to poll a job: those that cost least if it takes as long as one of the recent jobs.
 *
 * <p>A poll that finds the job running costs 1. A result that waits for half as long as its job
 * took costs 1, too, and one that waits longer costs more. {@link #cheapest} finds the sequence of
 * polls whose cost is least. If all jobs take the same time, each is polled once, when it ends. If
 * durations vary, the first poll comes when most jobs have ended. If one job in ten takes five
 * times as long as the others, the first poll comes when the others have ended, and the second when
 * this one ends. A job that outlasts all recent ones is polled at growing intervals.
 */
final class PollPlan {

  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  // The least intervals that are longer than that, as one part in this many of a job's age.
  private static final int LONGEST_PART = 8;
  // While nothing is known, a quarter of a job's age passes before a probe is polled again.
  private static final int PROBE_PART = 4;
  // A job that outlasts others ends soon, as far as is known.
  private static final int SOON_PART = 16;
  // The first polls of the probes are so far apart.
  private static final Duration APART = Duration.ofMillis(300);
  // A poll comes later than planned by one part in this many: one that is a moment early costs a
  // call, and the job is polled again only after some time.
  private static final int MARGIN_PART = 64;
  // What it costs that a result waits for as long as its job took.
  private static final double WAITING = 2;

  private PollPlan() {}

  /** The age of the first poll, where it is known how long recent jobs took. */
  static Duration firstPoll(LongStream recentMillis) {
    return atLeast(withMargin(cheapest(recentMillis.sorted().toArray())), SHORTEST);
  }

  /**
   * The age of the next poll of a job that was seen running at {@code age}. If others took no
   * longer, it comes soon; the longer the job has outlasted them, the later.
   *
   * @param outlasted the longest of the recent durations that are no longer than that
   * @param longerMillis the other recent durations
   */
  static Duration nextPoll(Duration age, Duration outlasted, LongStream longerMillis) {
    Duration half = age.minus(outlasted).dividedBy(2);
    Duration later = age.plus(atMost(half, interval(age, PROBE_PART)));
    long soon = atLeast(later, soon(age)).toMillis();
    long[] all = LongStream.concat(LongStream.of(soon), longerMillis).sorted().toArray();
    return atLeast(withMargin(cheapest(all)), soonest(age));
  }

  /** The least age of the next poll of a job that was polled at {@code age}. */
  static Duration soonest(Duration age) {
    return age.plus(SHORTEST);
  }

  /**
   * The age of the first poll of a probe. Probes are polled at different ages, so that they find
   * the end of jobs that all take the same time in smaller steps together.
   *
   * @param others how many probes there are
   */
  static Duration firstProbe(long others) {
    return SHORTEST.plus(APART.multipliedBy(others));
  }

  /** The age of the next poll of a probe that was seen running. */
  static Duration nextProbe(Duration age) {
    return age.plus(interval(age, PROBE_PART));
  }

  /** The age at which a job ends that was seen running at {@code age}, as far as is known. */
  static Duration soon(Duration age) {
    return age.plus(interval(age, SOON_PART));
  }

  /**
   * The age of the first poll with which the polls of jobs that take {@code durations} cost least.
   *
   * @param durations in ascending order, each more than zero
   */
  static long cheapest(long[] durations) {
    int n = durations.length;
    // What it costs to poll the jobs from each on, when those before it have ended.
    double[] costs = new double[n + 1];
    Arrays.fill(costs, 0, n, Double.POSITIVE_INFINITY);
    int first = 0;
    for (int from = n - 1; from >= 0; from--) {
      double inverses = 0;
      for (int last = from; last < n; last++) {
        inverses += 1.0 / durations[last];
        double waits = durations[last] * inverses - (last - from + 1);
        double cost = WAITING * waits + (n - 1 - last) + costs[last + 1];
        if (cost < costs[from]) {
          costs[from] = cost;
          first = last;
        }
      }
    }
    return durations[first];
  }

  private static Duration interval(Duration age, int part) {
    Duration longest = atLeast(age.dividedBy(LONGEST_PART), LONGEST);
    Duration wait = atMost(atLeast(age.dividedBy(part), SHORTEST), longest);
    // A timer has whole milliseconds: it would come before the moment.
    return Duration.ofMillis(wait.toMillis());
  }

  private static Duration withMargin(long millis) {
    return Duration.ofMillis(millis + millis / MARGIN_PART);
  }

  private static Duration atLeast(Duration duration, Duration least) {
    return duration.compareTo(least) < 0 ? least : duration;
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
