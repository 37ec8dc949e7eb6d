package io.languageanalyze.internal.beam;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;

/**
 * The clock of one callback.
 *
 * <p>The engine lives on the wall clock, because batch runners report the beginning, the end, or a
 * frozen moment as their processing time. Only a test that advances processing time itself takes
 * the runner's clock. Timers are set on the runner's clock, whatever it shows.
 */
final class RunnerClock implements EngineClock {

  // After each it is asked whether anybody still waits for the callback.
  private static final long LONGEST_SLEEP_MILLIS = 1000;

  private final Instant start;
  private final long startNanos = System.nanoTime();
  private final org.joda.time.Instant runnerTime;
  private final BooleanSupplier ended;

  private RunnerClock(Instant start, org.joda.time.Instant runnerTime, BooleanSupplier ended) {
    this.start = start.truncatedTo(ChronoUnit.MILLIS);
    this.runnerTime = runnerTime;
    this.ended = ended;
  }

  /** The clock of a callback, for which nobody waits any more as soon as {@code ended}. */
  static RunnerClock of(Timer timer, boolean runnerClock, BooleanSupplier ended) {
    org.joda.time.Instant runnerTime = timer.getCurrentRelativeTime();
    Instant start = runnerClock ? Instant.ofEpochMilli(runnerTime.getMillis()) : Instant.now();
    return new RunnerClock(start, runnerTime, ended);
  }

  /** For a callback that has no timer to ask or to set. */
  static RunnerClock wall() {
    Instant start = Instant.now();
    org.joda.time.Instant runnerTime = org.joda.time.Instant.ofEpochMilli(start.toEpochMilli());
    return new RunnerClock(start, runnerTime, () -> false);
  }

  @Override
  public Instant now() {
    return start.plusMillis((System.nanoTime() - startNanos) / 1_000_000);
  }

  @Override
  public void sleepUntil(Instant when) throws InterruptedException {
    for (long millis = millisUntil(when); millis > 0; millis = millisUntil(when)) {
      if (ended.getAsBoolean()) {
        throw new InterruptedException("the SDK harness was shut down while jobs were in flight");
      }
      Thread.sleep(Math.min(millis, LONGEST_SLEEP_MILLIS));
    }
  }

  private long millisUntil(Instant when) {
    // Rounded up: a sleep that ends a moment early is followed by a callback with nothing to do.
    return Duration.between(now(), when).plusNanos(999_999).toMillis();
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
