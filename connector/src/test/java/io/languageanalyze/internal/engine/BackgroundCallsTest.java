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
