package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: doubling, with jitter, up to half a minute. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Backoff() {}

  /** The wait after {@code attempts} failures, between half and all of the doubled interval. */
  static Duration after(int attempts, RandomGenerator random) {
    int doublings = Math.min(Math.max(attempts - 1, 0), 6);
    long interval = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
    return Duration.ofMillis(interval / 2 + random.nextLong(interval / 2 + 1));
  }
}
