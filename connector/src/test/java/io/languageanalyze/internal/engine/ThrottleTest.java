package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {

  private static final Instant START = MutableClock.START;

  @Test
  void firstSecond_holdsOneSecondsWorth() {
    Throttle throttle = Throttle.alone(null);

    assertEquals(4, take(throttle, START));
    assertFalse(throttle.tryAcquire(START));
  }

  @Test
  void acceptedCalls_doubleTheRateEverySecond_untilRefused() {
    Throttle throttle = Throttle.alone(null);
    assertEquals(4, takeAndAccept(throttle, START));
    assertEquals(8, takeAndAccept(throttle, START.plusSeconds(1)));
    assertEquals(16, takeAndAccept(throttle, START.plusSeconds(2)));
  }

  @Test
  void callsRefusedTogether_holdBackOnce() {
    Throttle throttle = Throttle.alone(null);

    assertEquals(Duration.ofSeconds(5), throttle.refused(START, Duration.ofSeconds(5)));
    assertEquals(Duration.ZERO, throttle.refused(START, Duration.ofSeconds(5)));
    assertEquals(
        Duration.ofSeconds(2), throttle.refused(START.plusSeconds(1), Duration.ofSeconds(6)));
  }

  @Test
  void lightUse_doesNotRaiseTheRate() {
    Throttle throttle = Throttle.alone(null);
    for (int second = 0; second < 10_000; second++) {
      assertTrue(throttle.tryAcquire(START.plusSeconds(second)));
      throttle.accepted();
    }

    assertEquals(4, take(throttle, START.plusSeconds(20_000)), "what was tried, and no more");
  }

  @Test
  void olderMomentInTheLongestWait_isNotAClockSetBack() {
    Throttle throttle = Throttle.alone(null);
    throttle.refused(START, Duration.ofSeconds(60));

    assertEquals(Duration.ZERO, throttle.refused(START.minusSeconds(1), Duration.ofSeconds(60)));
  }

  @Test
  void refusal_closesUntilRetryAfter() {
    Throttle throttle = Throttle.alone(null);
    throttle.refused(START, Duration.ofSeconds(20));

    assertFalse(throttle.tryAcquire(START.plusMillis(19_999)));
    Instant opens = throttle.opensAt(START.plusSeconds(3));
    assertFalse(opens.isBefore(START.plusSeconds(20)));
    assertTrue(throttle.tryAcquire(opens));
  }

  @Test
  void refusalWithoutRetryAfter_closesForASecond() {
    Throttle throttle = Throttle.alone(null);
    throttle.refused(START, null);

    assertFalse(throttle.tryAcquire(START.plusMillis(999)));
    assertTrue(throttle.tryAcquire(START.plusMillis(1_300)));
  }

  @Test
  void retryAfterOfDays_isObeyedForAMinute() {
    Throttle throttle = Throttle.alone(null);
    throttle.refused(START, Duration.ofDays(15));

    for (int second = 0; second < 60; second++) {
      assertFalse(throttle.tryAcquire(START.plusSeconds(second)), "after " + second + " s");
    }
    assertTrue(throttle.tryAcquire(START.plusSeconds(61)));
  }

  @Test
  void shorterRetryAfter_doesNotOpenEarlier() {
    Throttle throttle = Throttle.alone(null);
    throttle.refused(START, Duration.ofSeconds(20));
    throttle.refused(START.plusSeconds(1), Duration.ofSeconds(2));

    assertFalse(throttle.tryAcquire(START.plusSeconds(19)));
  }

  @Test
  void gateOpensEmpty_withoutABurst() {
    Throttle throttle = Throttle.alone(null);
    throttle.refused(START, Duration.ofSeconds(5));

    assertEquals(1, take(throttle, throttle.opensAt(START)));
  }

  @Test
  void callsRefusedTogether_lowerTheRateOnce() {
    Throttle throttle = atSixteenASecond();
    for (int i = 0; i < 16; i++) {
      throttle.refused(START.plusMillis(i), Duration.ofSeconds(1));
    }

    assertEquals(14, take(throttle, START.plusSeconds(60)), "a tenth less");
  }

  @Test
  void refusalsWithNothingAcceptedBetween_doubleTheWait_andLeaveTheRate() {
    Throttle throttle = atSixteenASecond();

    assertEquals(Duration.ofSeconds(1), throttle.refused(START, null));
    assertEquals(Duration.ofSeconds(2), throttle.refused(START.plusSeconds(1), null));
    assertEquals(Duration.ofSeconds(4), throttle.refused(START.plusSeconds(3), null));
    assertEquals(14, take(throttle, START.plusSeconds(60)));
  }

  @Test
  void manyRefusals_leaveACallAMinute() {
    Throttle throttle = atSixteenASecond();
    Instant now = START;
    for (int i = 0; i < 100; i++) {
      now = throttle.opensAt(now);
      throttle.refused(now, null);
    }

    Instant opens = throttle.opensAt(now);

    assertFalse(opens.isBefore(now.plusSeconds(60)), opens + " after " + now);
    assertTrue(opens.isBefore(now.plusSeconds(61)), opens + " after " + now);
  }

  /** A limit of so many a minute refuses at any rate: what counts is what came through. */
  @Test
  void rateFollowsWhatWasAccepted_waitsIncluded() {
    Throttle throttle = Throttle.alone(null);
    Instant now = START;
    int accepted = 0;
    for (int left = 1_000; left > 0; now = now.plusSeconds(1)) {
      int taken = takeAndAccept(throttle, now);
      left -= taken;
      accepted += taken;
    }
    throttle.refused(now, Duration.ofSeconds(50));
    now = now.plusSeconds(51);
    accepted += takeAndAccept(throttle, now);
    throttle.refused(now, null);

    int rate = take(throttle, now.plusSeconds(60));

    assertTrue(rate <= accepted / 50 && rate >= accepted / 120, rate + " of " + accepted);
  }

  @Test
  void afterARefusal_rateGrowsFast_slowlyAroundTheRefusedRate_andByAShareOfItselfBeyond() {
    Throttle throttle = atSixteenASecond();
    throttle.refused(START, null);
    Instant now = START.plusSeconds(2);
    List<Integer> callsUntil = new ArrayList<>();
    int calls = 0;
    for (int rate = 15; rate <= 22; now = now.plusSeconds(1)) {
      int taken = takeAndAccept(throttle, now);
      calls += taken;
      if (taken >= rate) {
        callsUntil.add(calls);
        rate++;
      }
    }

    // From 14.4 to 15.5 at three times the usual growth, to 16.5 at a third of it.
    assertTrue(callsUntil.get(0) < 60, "15 a second after " + callsUntil);
    int around = callsUntil.get(2) - callsUntil.get(0);
    assertTrue(around > 250, "17 a second after " + callsUntil);
    int beyond = callsUntil.get(7) - callsUntil.get(2);
    // 1,500 times the logarithm of 22 / 17.
    assertTrue(beyond > 330 && beyond < 430, "22 a second after " + callsUntil);
  }

  @Test
  void twiceTheRefusedRate_isAnotherLimit_andTheRateDoublesAgain() {
    Throttle throttle = atSixteenASecond();
    throttle.refused(START, null);
    Instant now = START.plusSeconds(2);
    int last = 0;
    while (last < 33) {
      now = now.plusSeconds(1);
      last = takeAndAccept(throttle, now);
    }

    assertTrue(takeAndAccept(throttle, now.plusSeconds(1)) > 50);
  }

  @Test
  void lightUse_andARefusal_costATenth() {
    Throttle throttle = atSixteenASecond();
    Instant now = START;
    for (int minute = 0; minute < 100; minute++) {
      now = now.plusSeconds(60);
      assertTrue(throttle.tryAcquire(now));
      throttle.accepted();
    }
    throttle.refused(now, null);

    assertEquals(14, take(throttle, now.plusSeconds(60)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void opensAt_isTheFirstMomentWithAPermit(long seed) {
    Random random = new Random(seed);
    Throttle throttle =
        Throttle.alone(random.nextBoolean() ? null : new RateCeiling(random.nextDouble(30), 1));
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

  static Throttle atSixteenASecond() {
    Throttle throttle = Throttle.alone(null);
    takeAndAccept(throttle, START.minusSeconds(3));
    takeAndAccept(throttle, START.minusSeconds(2));
    return throttle;
  }

  static int take(Throttle throttle, Instant now) {
    int taken = 0;
    while (throttle.tryAcquire(now)) {
      taken++;
    }
    return taken;
  }

  static int takeAndAccept(Throttle throttle, Instant now) {
    int taken = take(throttle, now);
    for (int i = 0; i < taken; i++) {
      throttle.accepted();
    }
    return taken;
  }
}
