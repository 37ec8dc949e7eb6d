package io.languageanalyze.emulator.http;

import java.time.Clock;

/** So many calls in each second of the clock. */
final class RateLimit {
  private final Clock clock;
  private final int perSecond;
  private long second = Long.MIN_VALUE;
  private int used;

  /** A limit of {@code perSecond} calls; 0 means none. */
  RateLimit(Clock clock, int perSecond) {
    this.clock = clock;
    this.perSecond = perSecond;
  }

  /** Whether one more call is allowed; it is counted if so. */
  synchronized boolean allows() {
    if (perSecond == 0) {
      return true;
    }
    long present = clock.instant().getEpochSecond();
    if (present != second) {
      second = present;
      used = 0;
    }
    return used++ < perSecond;
  }
}
