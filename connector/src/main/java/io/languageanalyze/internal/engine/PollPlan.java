package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * When to poll a job.
 *
 * <p>The first poll comes when jobs usually end. While that is not known, a few jobs are probes and
 * are polled early; the others wait for what those teach, and are not polled at an age at which a
 * probe was still running. Later polls come at growing intervals, so that a job of any length is
 * read a number of times that grows with the logarithm of its length.
 */
final class PollPlan {

  /** Jobs that explore an unknown duration at the same time. */
  static final int PROBES = 3;

  private static final Duration FIRST_PROBE = Duration.ofSeconds(1);
  private static final Duration UNKNOWN = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  // One part in this many of a job's age passes before the next poll.
  private static final int GROWTH = 4;
  // The first poll comes later than usual by one part in this many: one that is a moment early
  // costs a call, and the next comes half a second later.
  private static final int MARGIN = 32;

  private PollPlan() {}

  /** The first poll of a job where it is known how long jobs take. */
  static Instant firstPoll(Instant submitted, Duration expected) {
    return submitted.plus(atLeast(expected.plus(expected.dividedBy(MARGIN)), SHORTEST));
  }

  /**
   * The first poll of a job where it is not known.
   *
   * @param longestRan the greatest age at which a job was seen running
   */
  static Instant firstPoll(Instant submitted, boolean probe, Duration longestRan) {
    Duration spared = longestRan.plus(longestRan.dividedBy(GROWTH));
    return submitted.plus(probe ? FIRST_PROBE : atLeast(spared, UNKNOWN));
  }

  /** Whether the first poll of a job was put off because a duration was not known. */
  static boolean isPutOff(Instant submitted, Instant firstPoll) {
    return !firstPoll.isBefore(submitted.plus(UNKNOWN));
  }

  static Instant nextPoll(Instant now, Duration age) {
    return now.plus(atMost(atLeast(age.dividedBy(GROWTH), SHORTEST), LONGEST));
  }

  private static Duration atLeast(Duration duration, Duration least) {
    return duration.compareTo(least) < 0 ? least : duration;
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
