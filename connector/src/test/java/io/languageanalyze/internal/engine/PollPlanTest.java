package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollPlanTest {

  private static final Instant START = MutableClock.START;

  @Test
  void whileNothingIsKnown_probesArePolledEarly_theOthersLate() {
    assertEquals(START.plusSeconds(1), PollPlan.firstPoll(START, true, Duration.ZERO));
    assertEquals(START.plusSeconds(10), PollPlan.firstPoll(START, false, Duration.ZERO));
  }

  @Test
  void whileNothingIsKnown_noJobIsPolledAtAnAgeAtWhichAProbeWasRunning() {
    Duration ran = Duration.ofMinutes(4);
    assertEquals(START.plusSeconds(300), PollPlan.firstPoll(START, false, ran));
    assertEquals(START.plusSeconds(1), PollPlan.firstPoll(START, true, ran), "it explores anew");
  }

  @ParameterizedTest
  @CsvSource({"PT0S,PT0.5S", "PT0.48S,PT0.5S", "PT8S,PT8.25S", "PT320S,PT330S"})
  void firstPoll_comesAMomentAfterJobsUsuallyEnd(Duration expectedDuration, Duration expected) {
    assertEquals(START.plus(expected), PollPlan.firstPoll(START, expectedDuration));
  }

  @ParameterizedTest
  @CsvSource({
    "PT-1H,PT0.5S",
    "PT0S,PT0.5S",
    "PT2S,PT0.5S",
    "PT2.4S,PT0.6S",
    "PT1M,PT15S",
    "PT2M,PT30S",
    "PT20H,PT30S"
  })
  void nextPoll_comesAfterAQuarterOfTheAge_withinBounds(Duration age, Duration expected) {
    assertEquals(START.plus(expected), PollPlan.nextPoll(START, age));
  }
}
