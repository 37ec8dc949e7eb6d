package io.languageanalyze;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;

/**
 * The time as one callback sees it.
 *
 * <p>The engine lives on the wall clock, because batch runners report the beginning, the end, or a
 * frozen moment as their processing time. Only a test that advances processing time itself takes
 * the runner's clock. Timers are set on the runner's clock, whatever it shows.
 */
final class EngineClock {

  private final Instant start;
  private final long startNanos = System.nanoTime();
  private final org.joda.time.Instant runnerTime;

  private EngineClock(Instant start, org.joda.time.Instant runnerTime) {
    this.start = start.truncatedTo(ChronoUnit.MILLIS);
    this.runnerTime = runnerTime;
  }

  static EngineClock of(Timer timer, boolean runnerClock) {
    org.joda.time.Instant runnerTime = timer.getCurrentRelativeTime();
    Instant start = runnerClock ? Instant.ofEpochMilli(runnerTime.getMillis()) : Instant.now();
    return new EngineClock(start, runnerTime);
  }

  /** For a callback that has no timer to ask or to set. */
  static EngineClock wall() {
    Instant start = Instant.now();
    return new EngineClock(start, org.joda.time.Instant.ofEpochMilli(start.toEpochMilli()));
  }

  Instant now() {
    return start.plusMillis((System.nanoTime() - startNanos) / 1_000_000);
  }

  void sleepUntil(Instant when) throws InterruptedException {
    long millis = Duration.between(now(), when).toMillis();
    if (millis > 0) {
      Thread.sleep(millis);
    }
  }

  /** Sets a processing-time timer to {@code when}; a clock that has ended needs none. */
  void set(Timer timer, Instant when) {
    long delay = Math.max(1, Duration.between(start, when).toMillis());
    org.joda.time.Instant target = runnerTime.plus(org.joda.time.Duration.millis(delay));
    if (target.isBefore(
        BoundedWindow.TIMESTAMP_MAX_VALUE.minus(org.joda.time.Duration.standardDays(2)))) {
      timer.set(target);
    }
  }
}
