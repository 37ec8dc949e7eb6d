package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Paces one kind of call to one endpoint, for all shards of a process together.
 *
 * <p>A bucket holds one second's worth of permits. Like a new connection it starts slowly and its
 * rate grows with each accepted call, doubling every second of full use, until the first refusal;
 * while most of the bucket is unused it does not grow, for nothing is learned of what the service
 * takes. A refusal closes the gate until the service's {@code Retry-After} (at most {@link
 * #LONGEST_WAIT}) and halves the rate; after that the rate climbs by about one call a second each
 * second. The state is in memory: a restarted process learns again within seconds.
 */
public final class Throttle {

  /** Longest obeyed {@code Retry-After}: responses about quotas ask for days. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  // Callers' moments differ by the length of a call; a moment further back is a clock set back.
  private static final Duration SET_BACK = LONGEST_WAIT.multipliedBy(2);
  // The S tier takes 1,000 calls a minute, 16.7 a second, and so does the first second of ours.
  private static final double FIRST_RATE = 16;
  private static final double LOWEST_RATE = 0.5;
  private static final double NANOS = 1e9;

  private final double ceiling;
  private double rate;
  private double permits;
  private boolean refusedBefore;
  // Permits are counted up to here; in the future while the gate is closed.
  private Instant filled = Instant.EPOCH;
  private Instant closedUntil = Instant.EPOCH;

  /**
   * A throttle that lets at most {@code ceiling} calls a second pass.
   *
   * @param ceiling calls per second; {@link Double#POSITIVE_INFINITY} for what the service takes
   */
  public Throttle(double ceiling) {
    this.ceiling = ceiling;
    this.rate = Math.min(FIRST_RATE, ceiling);
    this.permits = burst();
  }

  /** Takes a permit for one call if there is one. */
  synchronized boolean tryAcquire(Instant now) {
    refill(now);
    if (now.isBefore(closedUntil) || permits < 1) {
      return false;
    }
    permits--;
    return true;
  }

  /** Reports calls that the service accepted beyond the one the permit was for. */
  synchronized void spend(int calls) {
    permits -= calls;
  }

  /** Reports that the service accepted a call. */
  synchronized void accepted() {
    if (permits < burst() / 2) {
      rate = Math.min(ceiling, rate + (refusedBefore ? 1 / rate : 1));
    }
  }

  /**
   * Reports that the service refused a call because too many came.
   *
   * @return how much longer the gate stays closed because of this refusal
   */
  synchronized Duration refused(Instant now, @Nullable Duration retryAfter) {
    Instant closedSoFar = now.isBefore(closedUntil) ? closedUntil : now;
    if (!now.isBefore(closedUntil)) {
      // Calls that were under way together are refused together: that is one lesson, not many.
      rate = Math.min(ceiling, Math.max(LOWEST_RATE, rate / 2));
      refusedBefore = true;
    }
    Instant until = now.plus(capped(retryAfter));
    if (until.isAfter(closedUntil)) {
      closedUntil = until;
    }
    permits = 0;
    filled = closedUntil;
    return Duration.between(closedSoFar, closedUntil);
  }

  /** When the next permit will be there: {@code now} or later. */
  synchronized Instant opensAt(Instant now) {
    refill(now);
    if (permits >= 1) {
      return now.isBefore(closedUntil) ? closedUntil : now;
    }
    Instant whole = filled.plusNanos((long) ((1 - permits) / rate * NANOS));
    // Timers keep whole milliseconds and drop the rest, and doubles fall just short of a permit:
    // the next whole millisecond, and one on top.
    return whole.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }

  private void refill(Instant now) {
    if (filled.isAfter(now.plus(SET_BACK))) {
      filled = now;
      closedUntil = now;
    }
    if (now.isAfter(filled)) {
      double seconds = Duration.between(filled, now).toNanos() / NANOS;
      permits = Math.min(burst(), permits + seconds * rate);
      filled = now;
    }
  }

  private double burst() {
    return Math.max(1, rate);
  }

  private static Duration capped(@Nullable Duration retryAfter) {
    if (retryAfter == null || retryAfter.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return retryAfter.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : retryAfter;
  }
}
