package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * When to poll a job.
 *
 * <p>The first poll comes when jobs usually end. While that is not known, one job is the probe and
 * is polled early; the others wait for what it teaches. Later polls come at growing intervals, so
 * that a job of any length is read a number of times that grows with the logarithm of its length.
 */
final class PollPlan {

  private static final Duration SCOUT = Duration.ofSeconds(1);
  private static final Duration UNTAUGHT = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  // One part in this many of a job's age passes before the next poll.
  private static final int GROWTH = 4;
  // The first poll comes later than usual by one part in this many: one that is a moment early
  // costs a call, and the next comes half a second later.
  private static final int MARGIN = 32;

  private PollPlan() {}

  static Instant firstPoll(Instant submitted, @Nullable Duration expectedDuration, boolean probe) {
    if (expectedDuration != null) {
      return submitted.plus(
          atLeast(expectedDuration.plus(expectedDuration.dividedBy(MARGIN)), SHORTEST));
    }
    return submitted.plus(probe ? SCOUT : UNTAUGHT);
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
