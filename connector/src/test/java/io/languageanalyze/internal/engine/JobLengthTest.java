package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLengthTest {

  private static final Duration HOURS = Duration.ofHours(4);

  @ParameterizedTest
  @CsvSource({"PT4S,PT3S,PT3S", "PT4S,PT5S,PT4S"})
  void firstLesson_isTheShorterOfBothMeasures(Duration seen, Duration told, Duration expected) {
    assertEquals(expected, JobLength.UNKNOWN.learn(told, Duration.ZERO, seen).usual());
  }

  @Test
  void furtherLessons_weighAQuarter() {
    JobLength four = usual(Duration.ofSeconds(4));

    assertEquals(Duration.ofSeconds(5), four.learn(Duration.ofSeconds(8)).usual());
    assertEquals(
        Duration.ofSeconds(3),
        four.learn(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(4)).usual());
  }

  @Test
  void oneVeryLongJob_countsAsFourUsualOnes() {
    assertEquals(Duration.ofSeconds(7), usual(Duration.ofSeconds(4)).learn(HOURS).usual());
    assertEquals(
        Duration.ofMillis(500), usual(Duration.ZERO).learn(HOURS).usual(), "from nothing too");
  }

  @Test
  void jobsThatStayLong_areLearnedWithinAFewLessons() {
    JobLength length = usual(Duration.ofSeconds(1));
    for (int lesson = 0; lesson < 20; lesson++) {
      length = length.learn(Duration.ofMinutes(5));
    }

    assertTrue(lengthOf(length).compareTo(Duration.ofMinutes(4)) > 0, "learned " + length);
  }

  @Test
  void jobThatWasSeenRunning_tookNoLessThanThat_whateverIsSaid() {
    JobLength length =
        JobLength.UNKNOWN.learn(
            Duration.ofSeconds(2), Duration.ofSeconds(28), Duration.ofSeconds(34));

    assertEquals(Duration.ofSeconds(31), length.usual());
    assertEquals(Duration.ofSeconds(29), length.lag());
  }

  @Test
  void datesThatLiedOnce_areReadWithTheirLag_whichWearsOff() {
    JobLength lied = new JobLength(Duration.ofSeconds(34), Duration.ofSeconds(32));

    JobLength same = lied.learn(Duration.ofSeconds(2), Duration.ofSeconds(30), HOURS);
    assertEquals(lied, same);

    JobLength shorter = lied.learn(Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(35));
    assertEquals(Duration.ofSeconds(31), shorter.lag());
    assertEquals(Duration.ofMillis(33_750), shorter.usual());
  }

  @Test
  void jobThatEndedBefore_endsTheLag() {
    JobLength lied = new JobLength(Duration.ofSeconds(30), Duration.ofSeconds(28));

    JobLength shorter = lied.learn(Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(2));

    assertEquals(Duration.ZERO, shorter.lag());
    assertEquals(Duration.ofSeconds(23), shorter.usual());
  }

  @Test
  void endSeenHoursLater_saysLittle() {
    JobLength length = JobLength.UNKNOWN.learn(Duration.ofSeconds(2), Duration.ofSeconds(8), HOURS);

    assertEquals(Duration.ofSeconds(9), length.usual());
  }

  private static JobLength usual(Duration usual) {
    return new JobLength(usual, Duration.ZERO);
  }

  private static Duration lengthOf(JobLength length) {
    @Nullable Duration usual = length.usual();
    return usual == null ? Duration.ZERO : usual;
  }
}
