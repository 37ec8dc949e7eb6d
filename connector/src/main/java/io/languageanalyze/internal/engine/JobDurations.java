package io.languageanalyze.internal.engine;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How long jobs take, learned from those that ended. What was seen beats what the service says of
 * the length of a job: it ran at least until it was last seen running, and no longer than until it
 * was seen to have ended.
 *
 * @param expectedDuration how long past jobs took; null before the first has ended
 * @param lag how much longer jobs run than the service says
 */
public record JobDurations(@Nullable Duration expectedDuration, Duration lag) {

  /** Nothing is known. */
  public static final JobDurations UNKNOWN = new JobDurations(null, Duration.ZERO);

  // Weight of the past against one observation: 3 to 1.
  private static final int PAST = 3;
  // One job that ran much longer than usual must not put off the polls of all that follow.
  private static final int LEAP = 4;
  // Polls follow each other after a quarter of the age.
  private static final int EIGHTH = 8;
  // A lag that is not seen again wears off by one part in this many with each job.
  private static final int DECAY = 32;
  private static final Duration SHORTEST = Duration.ofMillis(500);

  /**
   * After a job whose duration the service states.
   *
   * @param stated what the service says, in whole seconds at one end
   * @param ran age at which it was last seen running, zero when it never was
   * @param seen age at which it was seen to have ended
   */
  JobDurations learn(Duration stated, Duration ran, Duration seen) {
    Duration corrected = stated.plus(lag);
    Duration newLag = lag;
    if (corrected.compareTo(ran) < 0) {
      // In the middle between two polls that followed each other; after a downtime near the first.
      Duration half = atMost(seen.minus(ran).dividedBy(2), ran.dividedBy(EIGHTH));
      newLag = ran.plus(half).minus(stated);
    } else if (corrected.compareTo(seen) > 0) {
      newLag = atLeast(seen.minus(stated), Duration.ZERO);
    } else if (ran.isZero()) {
      // It ended before the first poll, perhaps long before.
      newLag = lag.minus(lag.dividedBy(DECAY));
    }
    return new JobDurations(averageWith(atMost(stated.plus(newLag), seen)), newLag);
  }

  /** After a job that took {@code observed}, as far as can be known. */
  JobDurations learn(Duration observed) {
    return new JobDurations(averageWith(observed), lag);
  }

  private Duration averageWith(Duration observed) {
    if (expectedDuration == null) {
      return observed;
    }
    Duration believed = atMost(observed, atLeast(expectedDuration, SHORTEST).multipliedBy(LEAP));
    return expectedDuration.multipliedBy(PAST).plus(believed).dividedBy(PAST + 1);
  }

  private static Duration atLeast(Duration duration, Duration least) {
    return duration.compareTo(least) < 0 ? least : duration;
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
