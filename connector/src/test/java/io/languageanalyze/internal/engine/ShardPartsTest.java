package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Parts of a document travel as they fit; the document leaves once, when all are answered. */
class ShardPartsTest {

  private static final Instant EARLY = FakeClock.START.minusSeconds(60);

  @Test
  void parts_inSeveralJobs_leaveAsOne_inTheirOrder() throws Exception {
    Rig rig = Rig.withBatchesOf(1);
    rig.add("last", new Part(5, 2, 3), EARLY);
    rig.add("first", new Part(5, 0, 3), EARLY);
    rig.add("middle", new Part(5, 1, 3), EARLY);

    rig.finish();

    assertEquals(3, rig.client.submits.size());
    Outcome whole = only(rig);
    assertEquals("first", new String(whole.origin(), UTF_8));
    assertEquals(EARLY, whole.timestamp());
    assertEquals(List.of("first", "middle", "last"), said(whole, "sentiment"));
    assertEquals(List.of("first", "middle", "last"), said(whole, "pii"));
    assertEquals(0, rig.ledger.size(), "nothing is kept");
    assertEquals(List.of(), rig.ledger.state().divided());
  }

  @Test
  void parts_besideWholeDocuments_shareTheirJob() throws Exception {
    Rig rig = Rig.withBatchesOf(4);
    rig.add("a", new Part(5, 0, 2), EARLY);
    rig.add("whole");
    rig.add("b", new Part(5, 1, 2), EARLY);

    rig.finish();

    assertEquals(1, rig.client.submits.size());
    assertEquals(2, rig.outcomes.size());
    assertEquals(List.of(1, 2), rig.outcomes.stream().map(o -> o.parts().size()).sorted().toList());
  }

  @Test
  void partThatFails_leavesWithTheOthers() throws Exception {
    Rig rig = Rig.withBatchesOf(2);
    rig.add("fine", new Part(5, 0, 3), EARLY);
    rig.add(FakeLanguageClient.POISON, new Part(5, 1, 3), EARLY);
    rig.add(FakeLanguageClient.FAILING, new Part(5, 2, 3), EARLY);

    rig.finish();

    Outcome whole = only(rig);
    assertEquals(2, whole.parts().get(0).size());
    assertEquals(1, whole.parts().get(1).size(), "refused for all tasks");
    assertTrue(whole.parts().get(2).stream().allMatch(Dead.class::isInstance));
  }

  @Test
  void watermark_isHeld_whilePartsHaveNotCome() throws Exception {
    Rig rig = Rig.withBatchesOf(1);
    rig.add("first", new Part(5, 0, 2), EARLY);
    Next next = rig.tick();
    while (next.when() != null) {
      rig.clock.moveTo(Rig.when(next));
      next = rig.tick();
    }

    assertEquals(List.of(), rig.outcomes);
    assertEquals(EARLY, next.hold());
    assertFalse(next.isIdle());

    rig.add("second", new Part(5, 1, 2), EARLY);
    rig.finish();
    assertEquals(List.of("first", "second"), said(only(rig), "pii"));
  }

  @Test
  void answeredPart_keepsItsAnswers_butNotItsText() throws Exception {
    Rig rig = Rig.withBatchesOf(1);
    rig.add("first", new Part(5, 0, 2), EARLY);
    rig.tick();
    rig.tickAfter(Duration.ofSeconds(3));

    assertEquals(1, rig.ledger.size());
    assertThrows(NoSuchElementException.class, () -> rig.ledger.content(0));
    assertEquals(List.of(List.of(0L, Divided.ABSENT)), numbers(rig));
  }

  @Test
  void equalDocuments_areDividedAndLeaveEachForItself() throws Exception {
    Policy plain = Rig.policy(1, Duration.ofSeconds(5), 16);
    Rig rig =
        new Rig(
            new Policy(
                plain.limits(),
                plain.buffering(),
                plain.maxJobs(),
                true,
                plain.jobTimeout(),
                plain.taskNames()));
    for (long document = 1; document <= 2; document++) {
      rig.add("same", new Part(document, 0, 2), EARLY);
      rig.add("other", new Part(document, 1, 2), EARLY);
    }

    rig.finish();

    assertEquals(2, rig.client.submits.size(), "each text is sent once");
    assertEquals(2, rig.outcomes.size());
    for (Outcome whole : rig.outcomes) {
      assertEquals(List.of("same", "other"), said(whole, "pii"));
    }
  }

  private static Outcome only(Rig rig) {
    assertEquals(1, rig.outcomes.size());
    return rig.outcomes.get(0);
  }

  private static List<List<Long>> numbers(Rig rig) {
    return rig.ledger.state().divided().stream().map(Divided::items).toList();
  }

  private static List<String> said(Outcome whole, String task) {
    return whole.parts().stream()
        .flatMap(List::stream)
        .map(Answered.class::cast)
        .filter(answer -> answer.taskName().equals(task))
        .map(answer -> answer.json().substring(task.length() + 1))
        .toList();
  }
}
