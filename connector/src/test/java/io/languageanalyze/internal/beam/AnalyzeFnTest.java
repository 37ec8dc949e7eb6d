package io.languageanalyze.internal.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.Wakeup;
import java.util.stream.Stream;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left to the runner after a callback. */
class AnalyzeFnTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration TICK = Duration.millis(1);
  private static final Instant END = GlobalWindow.INSTANCE.maxTimestamp();

  private final RecordedTimer due = new RecordedTimer();
  private final RecordedTimer hold = new RecordedTimer();

  @Test
  void work_setsBothTimers_whichHoldTheWatermark() {
    Instant oldest = NOW.minus(Duration.standardHours(1));
    arm(new Wakeup(java(NOW.plus(Duration.standardSeconds(3))), java(oldest)));

    assertEquals(NOW.plus(Duration.standardSeconds(3)), due.target);
    assertEquals(oldest, due.output);
    assertEquals(END, hold.target);
    assertEquals(oldest, hold.output);
  }

  @Test
  void documentsThatWaitForTheEndOfInput_setNoProcessingTimeTimer() {
    arm(new Wakeup(null, java(NOW)));

    assertNull(due.target);
    assertEquals(NOW, hold.output);
  }

  @Test
  void idleShard_setsNoProcessingTimeTimer_andHoldsNothing() {
    arm(new Wakeup(null, null));

    assertNull(due.target);
    assertEquals(END, hold.target);
    assertEquals(END, hold.output);
  }

  /** The two steps in which {@code hold} fires. */
  static Stream<Arguments> oldestInBothSteps() {
    return Stream.of(END.minus(TICK), END)
        .flatMap(
            firing ->
                Stream.of(
                        BoundedWindow.TIMESTAMP_MIN_VALUE,
                        NOW,
                        END.minus(TICK),
                        END,
                        BoundedWindow.TIMESTAMP_MAX_VALUE)
                    .map(oldest -> Arguments.of(oldest, firing)));
  }

  /** The portable harness takes no other timers. */
  @ParameterizedTest(name = "{0}, fires at {1}")
  @MethodSource("oldestInBothSteps")
  void noTimer_holdsTheWatermarkLaterThanTheEndFires(Instant oldest, Instant firing) {
    arm(new Wakeup(java(NOW), java(oldest)), firing);

    Instant held = oldest.isBefore(firing) ? oldest : firing;
    assertEquals(firing, hold.target);
    assertEquals(held, hold.output);
    if (held.isAfter(NOW)) {
      Instant soon = NOW.plus(Duration.standardMinutes(1));
      assertTrue(due.output.isBefore(soon), () -> "Python's local runner waits for " + due.output);
    } else {
      assertEquals(held, due.output);
    }
  }

  @Test
  void callback_stopsWaiting_whenTheHarnessWasShutDown() {
    RunnerClock clock = RunnerClock.of(due, true, () -> true);

    assertThrows(InterruptedException.class, () -> clock.sleepUntil(clock.now().plusSeconds(3600)));
  }

  private void arm(Wakeup next) {
    arm(next, END);
  }

  private void arm(Wakeup next, Instant firing) {
    AnalyzeFn.arm(next, RunnerClock.of(due, true, () -> false), due, hold, firing);
  }

  private static java.time.Instant java(Instant instant) {
    return java.time.Instant.ofEpochMilli(instant.getMillis());
  }

  private static final class RecordedTimer implements Timer {

    private @Nullable Instant target;
    private @Nullable Instant output;

    @Override
    public void set(Instant absoluteTime) {
      target = absoluteTime;
    }

    @Override
    public Timer withOutputTimestamp(Instant outputTime) {
      output = outputTime;
      return this;
    }

    @Override
    public Instant getCurrentRelativeTime() {
      return NOW;
    }

    @Override
    public void setRelative() {
      throw new AssertionError("lost by batch runners");
    }

    @Override
    public void clear() {
      throw new AssertionError("Flink does not clear");
    }

    @Override
    public Timer offset(Duration offset) {
      throw new AssertionError("lost by batch runners");
    }

    @Override
    public Timer align(Duration period) {
      throw new AssertionError("nothing is aligned");
    }

    @Override
    public Timer withNoOutputTimestamp() {
      throw new AssertionError("the watermark is held");
    }
  }
}
