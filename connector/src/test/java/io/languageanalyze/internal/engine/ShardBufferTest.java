package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a shard waits for its batch to fill, and what it says about its next call. */
class ShardBufferTest {

  private static final Duration BUFFERING = Duration.ofSeconds(5);

  @Test
  void emptyShard_ownsNothing_andWantsNoCall() throws Exception {
    Wakeup next = ShardHarness.withBatchesOf(3).tick();

    assertTrue(next.isIdle());
    assertNull(next.at());
    assertNull(next.watermarkHold());
  }

  @Test
  void openBatch_waitsUntilItsBufferingIsOver() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.add("a");

    Wakeup next = rig.tick();
    assertEquals(MutableClock.START.plus(BUFFERING), next.at());
    rig.tickAfter(BUFFERING.minusMillis(1));
    assertTrue(rig.client.submits.isEmpty());

    rig.tickAfter(Duration.ofMillis(1));
    assertEquals(List.of(List.of("a")), rig.client.submits);
  }

  @Test
  void bufferingCountsFromTheFirstDocument() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.add("a");
    rig.clock.advance(Duration.ofSeconds(4));
    rig.add("b");

    assertEquals(MutableClock.START.plus(BUFFERING), rig.tick().at());
    rig.tickAfter(Duration.ofSeconds(1));
    assertEquals(List.of(List.of("a", "b")), rig.client.submits);
  }

  @Test
  void fullBatch_goesAtOnce() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.addAll(3);
    assertEquals(1, rig.shard().backlog());

    rig.tick();

    assertEquals(1, rig.client.submits.size());
    assertEquals(0, rig.shard().backlog());
  }

  @Test
  void withoutBuffering_openBatchWaitsForTheEnd_withoutACall() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(3, null, 16));
    rig.add("a");

    Wakeup next = rig.tickAfter(Duration.ofDays(1));
    assertNull(next.at());
    assertFalse(next.isIdle());
    assertTrue(rig.client.submits.isEmpty());

    rig.tick(true);
    assertEquals(List.of(List.of("a")), rig.client.submits);
  }

  @Test
  void flush_sendsWhatIsNotFull() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.addAll(4);

    rig.tick(true);

    assertEquals(List.of(3, 1), rig.listener.submitted);
  }

  @Test
  void hold_isTheOldestTimestampOwned_openOrTravelling() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    Instant oldest = Instant.parse("2001-01-01T00:00:00Z");
    Instant older = Instant.parse("2002-01-01T00:00:00Z");
    rig.add("a", Instant.parse("2003-01-01T00:00:00Z"));
    rig.add("b", oldest);
    rig.add("c", older);

    assertEquals(oldest, rig.tick().watermarkHold());
    Wakeup next = rig.tickAfter(Duration.ofSeconds(2));
    assertEquals(2, rig.outcomes.size());
    assertEquals(older, next.watermarkHold());
  }

  @Test
  void outcome_carriesOriginAndTimestampOfItsDocument() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    Instant first = Instant.parse("2001-01-01T00:00:00.123Z");
    rig.add("a", first);
    rig.add("b", first.plusSeconds(1));

    rig.finish();

    DocumentOutcome outcome = rig.outcomes.get(0);
    assertEquals(first, outcome.timestamp());
    assertEquals("a", new String(outcome.origin(), UTF_8));
    assertEquals(
        List.of("sentiment:a", "pii:a", "sentiment:b", "pii:b"), rig.results(), "in task order");
  }

  @Test
  void idleShard_forgetsEverythingButItsNumbersAndWhatItLearned() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(3);
    rig.addAll(3);
    rig.finish();
    int afterThree = rig.store.stateSize();
    rig.addAll(30);
    rig.finish();

    assertEquals(0, rig.store.size());
    assertEquals(afterThree, rig.store.stateSize());
    assertEquals(66, rig.results().size());
  }
}
