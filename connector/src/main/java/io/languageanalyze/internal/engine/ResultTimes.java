package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * When a shard asks for the results of its calls: soon after the youngest has started, and later
 * again when it has gone on for a quarter longer, but at least once a second.
 */
final class ResultTimes {

  // Some runners copy the state for each callback.
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int PATIENCE = 4;

  private Instant lastStart = Instant.EPOCH;
  private Instant lastAsked = Instant.EPOCH;

  /** Notes that a call was started. */
  void started(Instant now) {
    lastStart = now;
  }

  /** When the youngest call was started. */
  Instant lastStart() {
    return lastStart;
  }

  /** Notes that results were asked for. */
  void asked(Instant now) {
    lastAsked = now;
  }

  /** When to ask again while calls are in progress. */
  Instant next(Instant now) {
    Instant asked = earlier(lastAsked, now);
    Duration passed = Duration.between(lastStart, asked);
    if (passed.isNegative()) {
      return earlier(lastStart, now).plus(SHORTEST);
    }
    return asked.plus(between(passed.dividedBy(PATIENCE)));
  }

  /** When to ask again while a call of another shard has to end first. */
  Instant nextTurn(Instant now) {
    return earlier(lastAsked, now).plus(SHORTEST);
  }

  private static Duration between(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  // The clock may have been set back since.
  private static Instant earlier(Instant noted, Instant now) {
    return noted.isAfter(now) ? now : noted;
  }
}
