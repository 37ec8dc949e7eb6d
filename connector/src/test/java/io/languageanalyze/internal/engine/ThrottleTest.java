package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {

  private static final Instant START = MutableClock.START;
  private static final double UNLIMITED = Double.POSITIVE_INFINITY;

  @Test
  void firstSecond_holdsOneSecondsWorth() {
    Throttle throttle = new Throttle(UNLIMITED);

    assertEquals(16, take(throttle, START));
    assertFalse(throttle.tryAcquire(START));
  }

  @Test
  void permits_comeBackAtTheRate_andAreNotHoarded() {
    Throttle throttle = new Throttle(10);
    take(throttle, START);

    assertEquals(5, take(throttle, START.plusMillis(500)));
    assertEquals(10, take(throttle, START.plusSeconds(3_600)), "one second's worth, not an hour's");
  }

  @Test
  void acceptedCalls_doubleTheRateEverySecond_untilRefused() {
    Throttle throttle = new Throttle(UNLIMITED);
    assertEquals(16, takeAndAccept(throttle, START));
    assertEquals(32, takeAndAccept(throttle, START.plusSeconds(1)));
    assertEquals(64, takeAndAccept(throttle, START.plusSeconds(2)));
  }

  @Test
  void callsRefusedTogether_holdBackOnce() {
    Throttle throttle = new Throttle(UNLIMITED);

    assertEquals(Duration.ofSeconds(5), throttle.refused(START, Duration.ofSeconds(5)));
    assertEquals(Duration.ZERO, throttle.refused(START, Duration.ofSeconds(5)));
    assertEquals(
        Duration.ofSeconds(2), throttle.refused(START.plusSeconds(1), Duration.ofSeconds(6)));
  }

  @Test
  void lightUse_doesNotRaiseTheRate() {
    Throttle throttle = new Throttle(UNLIMITED);
    for (int second = 0; second < 10_000; second++) {
      assertTrue(throttle.tryAcquire(START.plusSeconds(second)));
      throttle.accepted();
    }

    assertEquals(16, take(throttle, START.plusSeconds(20_000)), "what was tried, and no more");
  }

  @Test
  void ceiling_isNeverPassed() {
    Throttle throttle = new Throttle(20);
    for (int second = 0; second < 100; second++) {
      assertTrue(takeAndAccept(throttle, START.plusSeconds(second)) <= 20);
    }
    assertEquals(20, take(throttle, START.plusSeconds(200)));
  }

  @Test
  void ceilingBelowTheLowestRate_holdsAfterARefusalToo() {
    Throttle throttle = new Throttle(0.1);
    assertTrue(throttle.tryAcquire(START));
    throttle.refused(START, null);

    Instant opens = throttle.opensAt(START);

    assertFalse(opens.isBefore(START.plusSeconds(11)), "1 s closed and 10 s a call: " + opens);
  }

  @Test
  void refusal_closesUntilRetryAfter() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, Duration.ofSeconds(20));

    assertFalse(throttle.tryAcquire(START.plusMillis(19_999)));
    Instant opens = throttle.opensAt(START.plusSeconds(3));
    assertFalse(opens.isBefore(START.plusSeconds(20)));
    assertTrue(throttle.tryAcquire(opens));
  }

  @Test
  void refusalWithoutRetryAfter_closesForASecond() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, null);

    assertFalse(throttle.tryAcquire(START.plusMillis(999)));
    assertTrue(throttle.tryAcquire(START.plusMillis(1_200)));
  }

  @Test
  void retryAfterOfDays_isObeyedForAMinute() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, Duration.ofDays(15));

    for (int second = 0; second < 60; second++) {
      assertFalse(throttle.tryAcquire(START.plusSeconds(second)), "after " + second + " s");
    }
    assertTrue(throttle.tryAcquire(START.plusSeconds(61)));
  }

  @Test
  void shorterRetryAfter_doesNotOpenEarlier() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, Duration.ofSeconds(20));
    throttle.refused(START.plusSeconds(1), Duration.ofSeconds(2));

    assertFalse(throttle.tryAcquire(START.plusSeconds(19)));
  }

  @Test
  void gateOpensEmpty_withoutABurst() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, Duration.ofSeconds(5));

    assertEquals(1, take(throttle, throttle.opensAt(START)));
  }

  @Test
  void callsRefusedTogether_lowerTheRateOnce() {
    Throttle throttle = new Throttle(UNLIMITED);
    take(throttle, START);
    for (int i = 0; i < 16; i++) {
      throttle.refused(START.plusMillis(i), Duration.ofSeconds(1));
    }

    assertEquals(8, take(throttle, START.plusSeconds(60)));
  }

  @Test
  void callsRefusedApart_lowerTheRateEachTime() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, Duration.ofSeconds(1));
    throttle.refused(START.plusSeconds(1), Duration.ofSeconds(1));

    assertEquals(4, take(throttle, START.plusSeconds(60)));
  }

  @Test
  void manyRefusals_leaveACallEveryTwoSeconds() {
    Throttle throttle = new Throttle(UNLIMITED);
    Instant now = START;
    for (int i = 0; i < 100; i++) {
      now = now.plusSeconds(1);
      throttle.refused(now, null);
    }

    Instant opens = throttle.opensAt(now);

    assertEquals(now.plusSeconds(3).plusMillis(1), opens, "1 s closed, then 2 s for a permit");
    assertTrue(throttle.tryAcquire(opens));
  }

  @Test
  void afterARefusal_rateClimbsByAboutACallASecond() {
    Throttle throttle = new Throttle(UNLIMITED);
    throttle.refused(START, Duration.ofSeconds(1));
    Instant now = START.plusSeconds(2);
    int first = takeAndAccept(throttle, now);
    int last = first;
    for (int second = 1; second <= 10; second++) {
      last = takeAndAccept(throttle, now.plusSeconds(second));
    }

    assertTrue(last >= first + 7 && last <= first + 12, first + " became " + last);
  }

  @Test
  void callsBeyondThePermit_arePaidBack() {
    Throttle throttle = new Throttle(10);
    take(throttle, START);
    throttle.spend(10);

    assertFalse(throttle.tryAcquire(START.plusSeconds(1)), "the second pays the debt");
    assertEquals(5, take(throttle, START.plusMillis(1_500)));
  }

  @Test
  void callerWithAnOlderMoment_getsNoSecondPermit() {
    Throttle throttle = new Throttle(1);
    assertTrue(throttle.tryAcquire(START.plusSeconds(10)));

    assertFalse(throttle.tryAcquire(START), "a call that began earlier");
    assertFalse(throttle.tryAcquire(START.plusSeconds(10)));
  }

  @Test
  void clockSetBack_opensAgain() {
    Throttle throttle = new Throttle(1);
    Instant ahead = START.plusSeconds(7_200);
    take(throttle, ahead);
    throttle.refused(ahead, Duration.ofSeconds(60));

    Instant opens = throttle.opensAt(START);

    assertFalse(opens.isAfter(START.plusSeconds(3)), "opens at " + opens);
    assertTrue(throttle.tryAcquire(opens));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void opensAt_isTheFirstMomentWithAPermit(long seed) {
    Random random = new Random(seed);
    Throttle throttle = new Throttle(random.nextBoolean() ? UNLIMITED : random.nextDouble(30));
    Instant now = START;
    for (int step = 0; step < 2_000; step++) {
      now = now.plusMillis(random.nextInt(2_000) - 200);
      switch (random.nextInt(6)) {
        case 0 -> throttle.refused(now, Duration.ofSeconds(random.nextInt(100)));
        case 1 -> throttle.spend(random.nextInt(3));
        case 2 -> throttle.accepted();
        default -> {}
      }
      Instant opens = throttle.opensAt(now);
      assertFalse(opens.isBefore(now), "seed " + seed + ": in the past");
      boolean permitted = throttle.tryAcquire(now);
      assertEquals(opens.equals(now), permitted, "seed " + seed + ", step " + step);
      if (!permitted) {
        Instant justBefore = opens.minusMillis(3);
        assertFalse(
            justBefore.isAfter(now) && throttle.tryAcquire(justBefore),
            "seed " + seed + ", step " + step + ": a permit before " + opens);
        assertTrue(throttle.tryAcquire(opens), "seed " + seed + ", step " + step);
        now = opens;
      }
    }
  }

  private static int take(Throttle throttle, Instant now) {
    int taken = 0;
    while (throttle.tryAcquire(now)) {
      taken++;
    }
    return taken;
  }

  private static int takeAndAccept(Throttle throttle, Instant now) {
    int taken = take(throttle, now);
    for (int i = 0; i < taken; i++) {
      throttle.accepted();
    }
    return taken;
  }
}
