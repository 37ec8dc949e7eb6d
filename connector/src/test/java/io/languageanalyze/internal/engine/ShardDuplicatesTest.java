package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.FakeLanguageClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents with the same text are sent as one, and each gets the results. */
class ShardDuplicatesTest {

  private final ShardHarness rig = rig(true);

  private static ShardHarness rig(boolean deduplicates) {
    RequestLimits limits = new RequestLimits(2, 125_000, 1_000_000);
    return new ShardHarness(
        new ShardConfig(
            limits,
            Duration.ofSeconds(5),
            16,
            deduplicates,
            Duration.ofMinutes(10),
            ShardHarness.TASKS));
  }

  @Test
  void sameTextWhileTheBatchIsOpen_isSentOnce() throws Exception {
    rig.add("a");
    rig.add("a");
    rig.add("b");
    rig.finish();

    assertEquals(List.of(List.of("a", "b")), rig.client.submits);
    assertEquals(List.of("a", "a", "b"), texts(rig));
    assertEquals(6, rig.results().size());
    assertEquals(1, rig.listener.deduplicated);
    assertEquals(0, rig.store.size(), "contents left behind");
  }

  @Test
  void sameTextWhileTheJobRuns_getsItsResults() throws Exception {
    rig.add("a");
    rig.add("b");
    rig.tick();
    assertEquals(1, rig.inFlight());
    rig.add("a");
    rig.finish();

    assertEquals(List.of(List.of("a", "b")), rig.client.submits);
    assertEquals(List.of("a", "a", "b"), texts(rig));
  }

  @Test
  void sameTextAfterTheResult_isSentAgain() throws Exception {
    rig.add("a");
    rig.finish();
    rig.add("a");
    rig.finish();

    assertEquals(List.of(List.of("a"), List.of("a")), rig.client.submits);
  }

  @Test
  void otherTextWithTheSameFingerprint_isSent() throws Exception {
    assertEquals(Arrays.hashCode("Aa".getBytes(UTF_8)), Arrays.hashCode("BB".getBytes(UTF_8)));
    rig.add("Aa");
    rig.add("BB");
    rig.finish();

    assertEquals(List.of(List.of("Aa", "BB")), rig.client.submits);
    assertEquals(List.of("sentiment:Aa", "pii:Aa", "sentiment:BB", "pii:BB"), rig.results());
  }

  @Test
  void duplicatesOfARefusedDocument_areDeadLetteredWithIt() throws Exception {
    rig.add(FakeLanguageClient.POISON);
    rig.add(FakeLanguageClient.POISON);
    rig.add("b");
    rig.finish();

    assertEquals(
        List.of(FakeLanguageClient.POISON, FakeLanguageClient.POISON),
        rig.deadTexts(DeadLetterReason.REJECTED));
    assertEquals(2, rig.results().size());
  }

  @Test
  void oldestDuplicate_holdsTheWatermark() throws Exception {
    rig.add("a", rig.clock.now());
    rig.add("a", rig.clock.now().minusSeconds(7));

    assertEquals(
        rig.clock.now().minusSeconds(7), rig.shard().wakeup(rig.clock.now()).watermarkHold());
  }

  @Test
  void manyDuplicates_doNotGrowTheStateWithoutEnd() throws Exception {
    for (int i = 0; i < 150; i++) {
      rig.add("a");
    }
    rig.finish();

    assertEquals(List.of(List.of("a", "a")), rig.client.submits);
    assertEquals(150, rig.outcomes.size());
  }

  @Test
  void withoutDeduplication_eachIsSent() throws Exception {
    ShardHarness plain = rig(false);
    plain.add("a");
    plain.add("a");
    plain.finish();

    assertEquals(List.of(List.of("a", "a")), plain.client.submits);
    assertEquals(0, plain.listener.deduplicated);
  }

  private static List<String> texts(ShardHarness rig) {
    return rig.outcomes.stream().map(outcome -> new String(outcome.origin(), UTF_8)).toList();
  }
}
