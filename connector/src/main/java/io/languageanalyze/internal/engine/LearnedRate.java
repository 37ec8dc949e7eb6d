package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rate of calls that the service takes from this process, learned from what it accepts and
 * refuses.
 *
 * <p>Other processes may share the limit without being known, so the rate moves with what this
 * process gets: it starts low and doubles every second until the first refusal. A refusal sets it a
 * tenth below what was accepted lately; then it grows by a share of itself with each call, and so a
 * process with a sixteenth of the limit grows 256 times more slowly than one that has all of it. It
 * grows fast until it is near the refused rate, and slowly there, because a refusal costs a wait.
 * That keeps refusals below one in a hundred for 1 to 64 processes on a token bucket ({@code
 * ThrottleSimulationTest}). When twice the refused rate is accepted, the limit is another one, and
 * the rate doubles again. While most permits are unused it does not grow, because nothing is
 * learned. Thread-safe; it lives in memory.
 */
final class LearnedRate {

  /** Longest obeyed {@code Retry-After}: responses about quotas ask for days. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final double FIRST_RATE = 4;
  private static final double LOWEST_RATE = 0.05;
  private static final double DECREASE = 0.9;
  // An accepted call adds one part in this many to the rate, when it is beyond the refused one.
  private static final double GROWTH = 1_500;
  private static final double OTHER_LIMIT = 2;
  // Growth below the refused rate and around it, as a multiple of that beyond it.
  private static final double FAST = 3;
  private static final double SLOW = 0.3;
  private static final double NEAR = 0.03;
  // Less than that much of what was accepted between two waits was accepted with the waits: the
  // limit is one of a long time.
  private static final double LONG_LIMIT = 0.8;
  // What was accepted in less time says nothing.
  private static final double SHORTEST_SECONDS = 1;

  private final TokenBucket bucket = new TokenBucket(FIRST_RATE);
  // The documented limit is one of a minute.
  private final Meter withWaits = new Meter(60);
  private final Meter withoutWaits = new Meter(5);
  private double refusedRate = Double.POSITIVE_INFINITY;
  private boolean isAcceptedSinceRefusal = true;
  private Duration wait = SHORTEST_WAIT;
  private Instant closedUntil = Instant.EPOCH;

  synchronized boolean tryAcquire(Instant now) {
    refill(now);
    if (!bucket.hasPermit()) {
      return false;
    }
    bucket.take(1);
    return true;
  }

  synchronized void spend(int calls) {
    bucket.take(calls);
    count(calls);
  }

  synchronized void accepted() {
    count(1);
    isAcceptedSinceRefusal = true;
    double rate = bucket.rate();
    if (bucket.isBusy() || rate < 2) {
      boolean doubles = rate > OTHER_LIMIT * refusedRate || Double.isInfinite(refusedRate);
      bucket.setRate(rate + (doubles ? 1 : growth(rate) * rate / GROWTH));
      refusedRate = doubles ? Double.POSITIVE_INFINITY : refusedRate;
    }
  }

  private double growth(double rate) {
    if (rate < (1 - NEAR) * refusedRate) {
      return FAST;
    }
    return rate < (1 + NEAR) * refusedRate ? SLOW : 1;
  }

  private void count(int calls) {
    withWaits.accepted += calls;
    withoutWaits.accepted += calls;
  }

  /** Returns how much longer no call is allowed because of this refusal. */
  synchronized Duration refused(Instant now, @Nullable Duration retryAfter) {
    refill(now);
    boolean isClosed = now.isBefore(closedUntil);
    Instant closedSoFar = isClosed ? closedUntil : now;
    // Calls that were under way together are refused together: that is one lesson, not many. So are
    // refusals with nothing accepted in between: the service wants a longer wait.
    if (!isClosed && isAcceptedSinceRefusal) {
      double all = withWaits.rate(bucket.rate());
      double between = withoutWaits.rate(bucket.rate());
      refusedRate = Math.min(bucket.rate(), all < LONG_LIMIT * between ? all : between);
      bucket.setRate(Math.max(LOWEST_RATE, DECREASE * refusedRate));
      wait = SHORTEST_WAIT;
      isAcceptedSinceRefusal = false;
    } else if (!isClosed) {
      wait = atMost(wait.multipliedBy(2), LONGEST_WAIT);
    }
    Instant until =
        now.plus(atMost(retryAfter == null ? wait : longer(retryAfter, wait), LONGEST_WAIT));
    if (until.isAfter(closedUntil)) {
      withWaits.pass(Duration.between(closedSoFar, until).toMillis() / 1e3);
      closedUntil = until;
    }
    bucket.close(closedUntil);
    return Duration.between(closedSoFar, closedUntil);
  }

  synchronized Instant opensAt(Instant now) {
    refill(now);
    return bucket.opensAt(now);
  }

  private void refill(Instant now) {
    double busy = bucket.refill(now);
    withWaits.pass(busy);
    withoutWaits.pass(busy);
    if (TokenBucket.isSetBack(closedUntil, now)) {
      closedUntil = now;
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }

  /** Calls accepted in the seconds in which permits were short, both fading. */
  private static final class Meter {

    private final double memorySeconds;
    private double accepted;
    private double busySeconds;

    Meter(double memorySeconds) {
      this.memorySeconds = memorySeconds;
    }

    void pass(double busy) {
      double kept = Math.exp(-busy / memorySeconds);
      accepted *= kept;
      busySeconds = busySeconds * kept + busy;
    }

    double rate(double unknown) {
      return busySeconds < SHORTEST_SECONDS ? unknown : accepted / busySeconds;
    }
  }
}
