package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.Job.WaitingJob;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chunks of a document are sent as they fit; the document leaves once, when all are finished. */
class ShardChunksTest {

  private static final Instant EARLY = MutableClock.START.minusSeconds(60);

  @Test
  void parts_inSeveralJobs_leaveAsOne_inTheirOrder() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.add("last", new ChunkId(5, 2, 3), EARLY);
    rig.add("first", new ChunkId(5, 0, 3), EARLY);
    rig.add("middle", new ChunkId(5, 1, 3), EARLY);

    rig.finish();

    assertEquals(3, rig.client.submits.size());
    DocumentOutcome whole = only(rig);
    assertEquals("first", new String(whole.origin(), UTF_8));
    assertEquals(EARLY, whole.timestamp());
    assertEquals(List.of("first", "middle", "last"), said(whole, "sentiment"));
    assertEquals(List.of("first", "middle", "last"), said(whole, "pii"));
    assertEquals(0, rig.store.size(), "nothing is kept");
    assertEquals(List.of(), rig.store.state().splitDocuments());
  }

  @Test
  void parts_besideWholeDocuments_shareTheirJob() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(4);
    rig.add("a", new ChunkId(5, 0, 2), EARLY);
    rig.add("whole");
    rig.add("b", new ChunkId(5, 1, 2), EARLY);

    rig.finish();

    assertEquals(1, rig.client.submits.size());
    assertEquals(2, rig.outcomes.size());
    assertEquals(
        List.of(1, 2), rig.outcomes.stream().map(o -> o.chunks().size()).sorted().toList());
  }

  @Test
  void partThatFails_leavesWithTheOthers() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    rig.add("fine", new ChunkId(5, 0, 3), EARLY);
    rig.add(FakeLanguageClient.POISON, new ChunkId(5, 1, 3), EARLY);
    rig.add(FakeLanguageClient.FAILING, new ChunkId(5, 2, 3), EARLY);

    rig.finish();

    DocumentOutcome whole = only(rig);
    assertEquals(2, whole.chunks().get(0).size());
    assertEquals(1, whole.chunks().get(1).size(), "refused for all tasks");
    assertTrue(whole.chunks().get(2).stream().allMatch(TaskFailure.class::isInstance));
  }

  @Test
  void watermark_isHeld_whilePartsHaveNotCome() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.add("first", new ChunkId(5, 0, 2), EARLY);
    Wakeup next = rig.tick();
    while (next.at() != null) {
      rig.clock.moveTo(ShardHarness.when(next));
      next = rig.tick();
    }

    assertEquals(List.of(), rig.outcomes);
    assertEquals(EARLY, next.watermarkHold());
    assertFalse(next.isIdle());

    rig.add("second", new ChunkId(5, 1, 2), EARLY);
    rig.finish();
    assertEquals(List.of("first", "second"), said(only(rig), "pii"));
  }

  @Test
  void finishedChunk_keepsItsResults_butNotItsText() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.add("first", new ChunkId(5, 0, 2), EARLY);
    rig.tick();
    rig.tickAfter(Duration.ofSeconds(3));

    assertEquals(1, rig.store.size());
    assertNull(rig.store.documents().get(0));
    assertEquals(
        List.of(new SplitDocument(5, EARLY, 2, 1, List.of())), rig.store.state().splitDocuments());
  }

  @Test
  void equalDocuments_areSplit_andLeaveEachForItself() throws Exception {
    ShardConfig plain = ShardHarness.config(1, Duration.ofSeconds(5), 16);
    ShardHarness rig =
        new ShardHarness(
            new ShardConfig(
                plain.limits(),
                plain.buffering(),
                plain.maxJobs(),
                true,
                plain.jobTimeout(),
                plain.taskNames()));
    for (long document = 100; document <= 200; document += 100) {
      rig.add("same", new ChunkId(document, 0, 2), EARLY);
      rig.add("other", new ChunkId(document, 1, 2), EARLY);
    }

    rig.finish();

    assertEquals(2, rig.client.submits.size(), "each text is sent once");
    assertEquals(2, rig.outcomes.size());
    for (DocumentOutcome whole : rig.outcomes) {
      assertEquals(List.of("same", "other"), said(whole, "pii"));
    }
  }

  private static DocumentOutcome only(ShardHarness rig) {
    assertEquals(1, rig.outcomes.size());
    return rig.outcomes.get(0);
  }

  private static List<String> said(DocumentOutcome whole, String task) {
    return whole.chunks().stream()
        .flatMap(List::stream)
        .map(TaskResult.class::cast)
        .filter(taskOutcome -> taskOutcome.taskName().equals(task))
        .map(taskOutcome -> taskOutcome.json().substring(task.length() + 1))
        .toList();
  }

  /** A state of version 4 stored the outcomes of chunks under the numbers of their documents. */
  @Test
  void documentSplitByAnOlderRelease_leavesAsOne() throws Exception {
    ShardHarness rig = ShardHarness.withBatchesOf(1);
    rig.store.documents().put(1, chunkOfAnOlderRelease("second"));
    rig.store.chunks().put(0, outcome("first"));
    SplitDocument split = new SplitDocument(5, EARLY, 3, 1, List.of(0L, 1L, SplitDocument.ABSENT));
    Job waiting =
        WaitingJob.of(0, 0, List.of(PendingDocument.of(1, 6, 6, EARLY)), MutableClock.START);
    rig.store.writeOld(
        new ShardState(
            0, 2, 0, 0, List.of(), JobDurations.UNKNOWN, List.of(split), List.of(waiting)));
    rig.tick();

    rig.add("third", new ChunkId(5, 2, 3), EARLY);
    rig.finish();

    assertEquals("first", new String(only(rig).origin(), UTF_8));
    assertEquals(List.of("first", "second", "third"), said(only(rig), "pii"));
    assertEquals(0, rig.store.size(), "nothing is kept");
  }

  private static PreparedDocument chunkOfAnOlderRelease(String text) {
    return new PreparedDocument(text.getBytes(UTF_8), text.getBytes(UTF_8), 0, 0, null);
  }

  private static DocumentOutcome outcome(String text) {
    return DocumentOutcome.of(
        text.getBytes(UTF_8),
        EARLY,
        ShardHarness.TASKS.stream()
            .<TaskOutcome>map(task -> new TaskResult(task, null, task + ":" + text))
            .toList());
  }

  /** What each chunk costs in state does not grow with the number of chunks. */
  @Test
  void bytesOfState_growLinearlyWithTheChunks() throws Exception {
    long thousand = bytesWritten(1_000);
    long tenThousand = bytesWritten(10_000);

    assertTrue(
        tenThousand < 11 * thousand, tenThousand + " bytes for 10,000, " + thousand + " for 1,000");
    assertTrue(tenThousand < 10_000 * 4_096L, tenThousand + " bytes");
  }

  private static long bytesWritten(int chunks) throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(25, null, 1_000));
    for (int i = 0; i < chunks; i++) {
      rig.add("chunk", new ChunkId(5, i, chunks), EARLY);
    }
    rig.finish();
    assertEquals(chunks, only(rig).chunks().size());
    return rig.store.bytesWritten();
  }
}
