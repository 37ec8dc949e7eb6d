package io.languageanalyze.internal.engine;

import static io.languageanalyze.internal.engine.ThrottleTest.atSixteenASecond;
import static io.languageanalyze.internal.engine.ThrottleTest.take;
import static io.languageanalyze.internal.engine.ThrottleTest.takeAndAccept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Throttles with a ceiling. */
class RateCeilingTest {

  private static final Instant START = MutableClock.START;

  @Test
  void permits_comeBackAtTheRate_andAreNotHoarded() {
    Throttle throttle = Throttle.alone(new RateCeiling(2, 1));
    take(throttle, START);

    assertEquals(1, take(throttle, START.plusMillis(500)));
    assertEquals(2, take(throttle, START.plusSeconds(3_600)), "one second's worth, not an hour's");
  }

  @Test
  void ceiling_isNeverPassed() {
    Throttle throttle = Throttle.alone(new RateCeiling(20, 1));
    for (int second = 0; second < 100; second++) {
      assertTrue(takeAndAccept(throttle, START.plusSeconds(second)) <= 20);
    }
    assertEquals(20, take(throttle, START.plusSeconds(200)));
  }

  @Test
  void ceilingBelowTheLowestRate_holdsAfterARefusalToo() {
    Throttle throttle = Throttle.alone(new RateCeiling(0.1, 1));
    assertTrue(throttle.tryAcquire(START));
    throttle.refused(START, null);

    Instant opens = throttle.opensAt(START);

    assertFalse(opens.isBefore(START.plusSeconds(10)), "10 s a call: " + opens);
  }

  @Test
  void transformsOnOneResource_learnTogether_andHaveCeilingsOfTheirOwn() {
    Throttle one = atSixteenASecond();
    Throttle other = one.with(new RateCeiling(2, 1));

    assertEquals(2, take(other, START));
    assertEquals(14, take(one, START));
    one.refused(START, Duration.ofSeconds(20));
    assertFalse(other.tryAcquire(START.plusSeconds(19)));
  }

  @Test
  void ceiling_isThatOfTheShardsHere() {
    Throttle throttle = atSixteenASecond().with(new RateCeiling(16, 4));

    throttle.seen(7, START);
    assertEquals(4, take(throttle, START.plusSeconds(1)));
    throttle.seen(8, START.plusSeconds(1));
    throttle.seen(9, START.plusSeconds(1));
    throttle.seen(7, START.plusSeconds(1));
    assertEquals(12, take(throttle, START.plusSeconds(2)));
    throttle.seen(7, START.plusSeconds(62));
    assertEquals(4, take(throttle, START.plusSeconds(63)), "two have moved away");
  }

  @Test
  void callsBeyondThePermit_arePaidBack() {
    Throttle throttle = Throttle.alone(new RateCeiling(2, 1));
    take(throttle, START);
    throttle.spend(2);

    assertFalse(throttle.tryAcquire(START.plusSeconds(1)), "the second pays the debt");
    assertEquals(1, take(throttle, START.plusMillis(1_500)));
  }

  @Test
  void callerWithAnOlderMoment_getsNoSecondPermit() {
    Throttle throttle = Throttle.alone(new RateCeiling(1, 1));
    assertTrue(throttle.tryAcquire(START.plusSeconds(10)));

    assertFalse(throttle.tryAcquire(START), "a call that began earlier");
    assertFalse(throttle.tryAcquire(START.plusSeconds(10)));
  }

  @Test
  void clockSetBack_opensAgain() {
    Throttle throttle = Throttle.alone(new RateCeiling(1, 1));
    Instant ahead = START.plusSeconds(7_200);
    take(throttle, ahead);
    throttle.refused(ahead, Duration.ofSeconds(60));

    Instant opens = throttle.opensAt(START);

    assertFalse(opens.isAfter(START.plusSeconds(3)), "opens at " + opens);
    assertTrue(throttle.tryAcquire(opens));
  }
}
