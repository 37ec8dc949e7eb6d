package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.UnusableSecretException;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What becomes of a call that nobody waits for. */
class BackgroundCallsTest {

  private static final Instant NOW = MutableClock.START;

  private final List<Runnable> started = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final BackgroundCalls<String> calls = new BackgroundCalls<>(started::add, nanos::get);

  @Test
  void result_isTakenOnce_whenTheCallHasEnded() {
    calls.start(7, () -> "done", NOW);
    assertTrue(calls.has(7));
    assertNull(calls.take(7));

    nanos.addAndGet(Duration.ofMillis(300).toNanos());
    started.remove(0).run();

    assertEquals(new CallResult<>("done", null, NOW.plusMillis(300)), calls.take(7));
    assertFalse(calls.has(7));
    assertNull(calls.take(7));
  }

  @Test
  void room_isLeftForCallsWhoseValuesAreAsLargeAsTheLargestLately() {
    BackgroundCalls<String> bounded =
        new BackgroundCalls<>(started::add, nanos::get, String::length, 30);
    bounded.start(1, () -> "x".repeat(10), NOW);
    bounded.start(2, () -> "short", NOW);
    assertTrue(bounded.hasRoom(), "nothing is known of sizes");
    started.remove(0).run();
    started.remove(0).run();
    assertTrue(bounded.hasRoom(), "15 held, and no call in progress");

    bounded.start(3, () -> "x".repeat(10), NOW);
    assertFalse(bounded.hasRoom(), "15 held, 10 to come, and 10 more");
    bounded.take(1);
    assertTrue(bounded.hasRoom(), "5 held, 10 to come, and 10 more");
    started.remove(0).run();
    bounded.start(4, () -> "x".repeat(100), NOW);
    bounded.take(2);
    bounded.take(3);
    assertTrue(bounded.hasRoom(), "nothing held, 10 to come, and 10 more");
    started.remove(0).run();
    assertTrue(bounded.hasRoom(), "too much is held, but no call is in progress");
    bounded.start(5, () -> "short", NOW);
    assertFalse(bounded.hasRoom(), "too much is held");
    started.remove(0).run();
    bounded.take(4);
    bounded.start(6, () -> "short", NOW);
    assertFalse(bounded.hasRoom(), "the next one may be as large again");
  }

  @Test
  void unusableSecret_reachesWhoeverTakesTheResult_asItIs() {
    UnusableSecretException unusable =
        new UnusableSecretException(CredentialKind.API_KEY, "is empty", "Set it");
    calls.start(
        7,
        () -> {
          throw unusable;
        },
        NOW);
    started.remove(0).run();

    assertSame(unusable, assertThrows(UnusableSecretException.class, () -> calls.take(7)));
  }

  @Test
  void defect_isThrownWithItsCause_andNotSwallowed() {
    Error defect = new StackOverflowError();
    calls.start(
        7,
        () -> {
          throw defect;
        },
        NOW);
    started.remove(0).run();

    assertSame(defect, assertThrows(IllegalStateException.class, () -> calls.take(7)).getCause());
  }

  @Test
  void resultsThatNobodyTakes_areDroppedAfterAWhile_andCallsInProgressAreNot() {
    for (int id = 0; id < 1_000; id++) {
      calls.start(id, () -> "unclaimed", NOW);
    }
    started.subList(1, 1_000).forEach(Runnable::run);

    calls.start(1_000, () -> "later", NOW.plus(Duration.ofMinutes(10)));
    assertTrue(calls.has(1), "not so soon");
    calls.start(1_001, () -> "latest", NOW.plus(Duration.ofMinutes(10)).plusMillis(1));

    assertFalse(calls.has(1));
    assertTrue(calls.has(0), "in progress");
    started.get(0).run();
    assertNotNull(calls.take(0));
  }
}
