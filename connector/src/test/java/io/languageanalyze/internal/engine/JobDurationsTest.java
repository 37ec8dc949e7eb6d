package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobDurationsTest {

  private static final Duration HOURS = Duration.ofHours(4);

  @ParameterizedTest
  @CsvSource({"PT4S,PT3S,PT3S", "PT4S,PT5S,PT4S"})
  void firstLesson_isTheShorterOfBothMeasures(Duration seen, Duration stated, Duration expected) {
    assertEquals(
        expected, JobDurations.UNKNOWN.learn(stated, Duration.ZERO, seen).expectedDuration());
  }

  @Test
  void furtherLessons_weighAQuarter() {
    JobDurations four = expectedDuration(Duration.ofSeconds(4));

    assertEquals(Duration.ofSeconds(5), four.learn(Duration.ofSeconds(8)).expectedDuration());
    assertEquals(
        Duration.ofSeconds(3),
        four.learn(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(4)).expectedDuration());
  }

  @Test
  void oneVeryLongJob_countsAsFourUsualOnes() {
    assertEquals(
        Duration.ofSeconds(7),
        expectedDuration(Duration.ofSeconds(4)).learn(HOURS).expectedDuration());
    assertEquals(
        Duration.ofMillis(500),
        expectedDuration(Duration.ZERO).learn(HOURS).expectedDuration(),
        "from nothing too");
  }

  @Test
  void jobsThatStayLong_areLearnedWithinAFewLessons() {
    JobDurations length = expectedDuration(Duration.ofSeconds(1));
    for (int lesson = 0; lesson < 20; lesson++) {
      length = length.learn(Duration.ofMinutes(5));
    }

    assertTrue(lengthOf(length).compareTo(Duration.ofMinutes(4)) > 0, "learned " + length);
  }

  @Test
  void jobThatWasSeenRunning_tookNoLessThanThat_whateverIsSaid() {
    JobDurations length =
        JobDurations.UNKNOWN.learn(
            Duration.ofSeconds(2), Duration.ofSeconds(28), Duration.ofSeconds(34));

    assertEquals(Duration.ofSeconds(31), length.expectedDuration());
    assertEquals(Duration.ofSeconds(29), length.lag());
  }

  @Test
  void datesThatLiedOnce_areReadWithTheirLag_whichWearsOff() {
    JobDurations lied = new JobDurations(Duration.ofSeconds(34), Duration.ofSeconds(32));

    JobDurations same = lied.learn(Duration.ofSeconds(2), Duration.ofSeconds(30), HOURS);
    assertEquals(lied, same);

    JobDurations shorter = lied.learn(Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(35));
    assertEquals(Duration.ofSeconds(31), shorter.lag());
    assertEquals(Duration.ofMillis(33_750), shorter.expectedDuration());
  }

  @Test
  void jobThatEndedBefore_endsTheLag() {
    JobDurations lied = new JobDurations(Duration.ofSeconds(30), Duration.ofSeconds(28));

    JobDurations shorter = lied.learn(Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(2));

    assertEquals(Duration.ZERO, shorter.lag());
    assertEquals(Duration.ofSeconds(23), shorter.expectedDuration());
  }

  @Test
  void endSeenHoursLater_saysLittle() {
    JobDurations length =
        JobDurations.UNKNOWN.learn(Duration.ofSeconds(2), Duration.ofSeconds(8), HOURS);

    assertEquals(Duration.ofSeconds(9), length.expectedDuration());
  }

  private static JobDurations expectedDuration(Duration expectedDuration) {
    return new JobDurations(expectedDuration, Duration.ZERO);
  }

  private static Duration lengthOf(JobDurations length) {
    @Nullable Duration expectedDuration = length.expectedDuration();
    return expectedDuration == null ? Duration.ZERO : expectedDuration;
  }
}
