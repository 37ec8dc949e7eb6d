package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Permits that come back at a rate, at most one second's worth of them. Not thread-safe. */
final class TokenBucket {

  // Callers' moments differ by the length of a call, and a bucket is closed for a minute at most; a
  // moment further back is a clock set back.
  private static final Duration SET_BACK = Duration.ofMinutes(2);

  private static final double NANOS = 1e9;

  private double rate;
  private double permits;
  // Permits are counted up to here; in the future while the bucket is closed.
  private Instant filled = Instant.EPOCH;

  /**
   * A full bucket.
   *
   * @param rate permits per second
   */
  TokenBucket(double rate) {
    this.rate = rate;
    this.permits = capacity();
  }

  double rate() {
    return rate;
  }

  void setRate(double permitsPerSecond) {
    rate = permitsPerSecond;
    permits = Math.min(permits, capacity());
  }

  /** Whether more than half of the permits are gone. */
  boolean isBusy() {
    return permits < capacity() / 2;
  }

  /**
   * Adds the permits that have come back until {@code now}.
   *
   * @return the seconds since the last call in which the bucket was busy
   */
  double refill(Instant now) {
    if (isSetBack(filled, now)) {
      filled = now;
    }
    if (!now.isAfter(filled)) {
      return 0;
    }
    double seconds = Duration.between(filled, now).toNanos() / NANOS;
    double busy = Math.max(0, capacity() / 2 - permits) / rate;
    permits = Math.min(capacity(), permits + seconds * rate);
    filled = now;
    return Math.min(busy, seconds);
  }

  /** Whether {@code now} is so long before {@code moment} that the clock was set back. */
  static boolean isSetBack(Instant moment, Instant now) {
    return moment.isAfter(now.plus(SET_BACK));
  }

  boolean hasPermit() {
    return permits >= 1;
  }

  void take(double taken) {
    permits -= taken;
  }

  /** Takes all permits; none comes back before {@code until}. */
  void close(Instant until) {
    permits = 0;
    filled = until;
  }

  /** When there is a permit: {@code now} or later. */
  Instant opensAt(Instant now) {
    if (permits >= 1) {
      return now;
    }
    Instant whole = filled.plusNanos((long) ((1 - permits) / rate * NANOS));
    // Timers keep whole milliseconds and drop the rest, and doubles fall just short of a permit:
    // the next whole millisecond, and one on top.
    return whole.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }

  private double capacity() {
    return Math.max(1, rate);
  }
}
