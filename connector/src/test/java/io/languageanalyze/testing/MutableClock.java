package io.languageanalyze.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MutableClock extends Clock {

  /** Where it starts. */
  public static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

  private Instant now;
  private long nanos;

  /** Starts at {@link #START}. */
  public MutableClock() {
    this(START);
  }

  /** Starts at {@code now}. */
  public MutableClock(Instant now) {
    this.now = now;
  }

  /** The same as {@link #instant()}. */
  public Instant now() {
    return now;
  }

  /** The time that has passed, which goes on when the clock is set back, as that of the system. */
  public long nanoTime() {
    return nanos;
  }

  public void advance(Duration by) {
    nanos += Math.max(0, by.toNanos());
    now = now.plus(by);
  }

  public void moveTo(Instant moment) {
    advance(Duration.between(now, moment));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("always UTC");
  }
}
