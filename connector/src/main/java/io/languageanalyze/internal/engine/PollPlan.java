package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * When to look at a job.
 *
 * <p>The first look comes when jobs usually end. While that is not known, one job is the scout and
 * is looked at early; the others wait for what it teaches. Later looks come at growing intervals,
 * so that a job of any length is read a number of times that grows with the logarithm of its
 * length.
 */
final class PollPlan {

  private static final Duration SCOUT = Duration.ofSeconds(1);
  private static final Duration UNTAUGHT = Duration.ofSeconds(10);
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  // One part in this many of a job's age passes before the next look.
  private static final int GROWTH = 4;
  // The first look comes later than usual by one part in this many: one that is a moment early
  // costs a call, and the next comes half a second later.
  private static final int MARGIN = 32;
  // Weight of the past against one observation: 3 to 1.
  private static final int PAST = 3;
  // One job that ran much longer than usual must not put off the looks at all that follow.
  private static final int LEAP = 4;

  private PollPlan() {}

  static Instant firstLook(Instant submitted, @Nullable Duration usual, boolean scout) {
    if (usual != null) {
      return submitted.plus(atLeast(usual.plus(usual.dividedBy(MARGIN)), SHORTEST));
    }
    return submitted.plus(scout ? SCOUT : UNTAUGHT);
  }

  static Instant nextLook(Instant now, Duration age) {
    return now.plus(atMost(atLeast(age.dividedBy(GROWTH), SHORTEST), LONGEST));
  }

  /**
   * The usual duration after one more job.
   *
   * @param seen age of the job when it was seen to have ended; where the service does not say how
   *     long it took, the age at which that look was due
   * @param took what the service's own clock says, in whole seconds at one end; null when it does
   *     not say
   */
  static Duration learn(@Nullable Duration usual, Duration seen, @Nullable Duration took) {
    Duration observed = took == null ? seen : atMost(took, seen);
    if (usual == null) {
      return observed;
    }
    Duration believed = atMost(observed, atLeast(usual, SHORTEST).multipliedBy(LEAP));
    return usual.multipliedBy(PAST).plus(believed).dividedBy(PAST + 1);
  }

  private static Duration atLeast(Duration duration, Duration least) {
    return duration.compareTo(least) < 0 ? least : duration;
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
