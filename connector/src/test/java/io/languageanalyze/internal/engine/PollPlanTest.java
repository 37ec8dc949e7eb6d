package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollPlanTest {

  private static final Instant START = FakeClock.START;

  @Test
  void whileNothingIsKnown_theScoutIsLookedAtEarly_theOthersLate() {
    assertEquals(START.plusSeconds(1), PollPlan.firstLook(START, null, true));
    assertEquals(START.plusSeconds(10), PollPlan.firstLook(START, null, false));
  }

  @ParameterizedTest
  @CsvSource({"PT0S,PT0.5S", "PT0.48S,PT0.5S", "PT8S,PT8.25S", "PT320S,PT330S"})
  void firstLook_comesAMomentAfterJobsUsuallyEnd(Duration usual, Duration expected) {
    assertEquals(START.plus(expected), PollPlan.firstLook(START, usual, false));
    assertEquals(START.plus(expected), PollPlan.firstLook(START, usual, true));
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
  void nextLook_comesAfterAQuarterOfTheAge_withinBounds(Duration age, Duration expected) {
    assertEquals(START.plus(expected), PollPlan.nextLook(START, age));
  }

  @ParameterizedTest
  @CsvSource({"PT4S,PT3S,PT3S", "PT4S,PT5S,PT4S", "PT4S,,PT4S"})
  void firstLesson_isTheShorterOfBothMeasures(Duration seen, Duration took, Duration expected) {
    assertEquals(expected, PollPlan.learn(null, seen, took));
  }

  @Test
  void furtherLessons_weighAQuarter() {
    Duration usual = Duration.ofSeconds(4);

    assertEquals(Duration.ofSeconds(5), PollPlan.learn(usual, Duration.ofSeconds(8), null));
    assertEquals(Duration.ofSeconds(3), PollPlan.learn(usual, usual, Duration.ZERO));
  }

  @Test
  void oneVeryLongJob_countsAsFourUsualOnes() {
    Duration usual = Duration.ofSeconds(4);

    assertEquals(Duration.ofSeconds(7), PollPlan.learn(usual, Duration.ofHours(4), null));
    assertEquals(
        Duration.ofMillis(500),
        PollPlan.learn(Duration.ZERO, Duration.ofHours(4), null),
        "from nothing too");
  }

  @Test
  void jobsThatStayLong_areLearnedWithinAFewLessons() {
    Duration usual = Duration.ofSeconds(1);
    for (int lesson = 0; lesson < 20; lesson++) {
      usual = PollPlan.learn(usual, Duration.ofMinutes(5), null);
    }

    assertTrue(usual.compareTo(Duration.ofMinutes(4)) > 0, "learned " + usual);
  }
}
