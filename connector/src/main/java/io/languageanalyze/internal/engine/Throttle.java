package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Paces one kind of call of a transform: to the rate that the service takes, which all transforms
 * of a process that call an endpoint learn together, and to the ceiling that the user sets for the
 * transform. Thread-safe.
 */
public final class Throttle {

  private final LearnedRate learned;
  private final @Nullable RateCeiling ceiling;

  private Throttle(LearnedRate learned, @Nullable RateCeiling ceiling) {
    this.learned = learned;
    this.ceiling = ceiling;
  }

  /** A throttle for calls that no other transform makes. */
  public static Throttle alone(@Nullable RateCeiling ceiling) {
    return new Throttle(new LearnedRate(), ceiling);
  }

  /** A throttle with another ceiling for the calls that this one paces. */
  public Throttle with(@Nullable RateCeiling other) {
    return new Throttle(learned, other);
  }

  /** Notes that a shard makes calls in this process. */
  void seen(long shard, Instant now) {
    if (ceiling != null) {
      ceiling.seen(shard, now);
    }
  }

  /** Takes a permit for one call if there is one. */
  boolean tryAcquire(Instant now) {
    if (ceiling != null && !ceiling.hasPermit(now)) {
      return false;
    }
    if (!learned.tryAcquire(now)) {
      return false;
    }
    if (ceiling != null) {
      ceiling.spend(1);
    }
    return true;
  }

  /** Reports calls that the service accepted beyond the one the permit was for. */
  void spend(int calls) {
    learned.spend(calls);
    if (ceiling != null) {
      ceiling.spend(calls);
    }
  }

  /** Reports that the service accepted a call. */
  void accepted() {
    learned.accepted();
  }

  /**
   * Reports that the service refused a call because too many came.
   *
   * @return how much longer no call is made because of this refusal
   */
  Duration refused(Instant now, @Nullable Duration retryAfter) {
    return learned.refused(now, retryAfter);
  }

  /** When the next permit will be there: {@code now} or later. */
  Instant opensAt(Instant now) {
    Instant opens = learned.opensAt(now);
    if (ceiling == null) {
      return opens;
    }
    Instant allowed = ceiling.opensAt(now);
    return allowed.isAfter(opens) ? allowed : opens;
  }
}
