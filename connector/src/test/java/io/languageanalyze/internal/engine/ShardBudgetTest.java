package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No more text records are submitted than were granted. Two tasks: a short document costs two. */
class ShardBudgetTest {

  private final ShardHarness rig = ShardHarness.withBatchesOf(1);

  @Test
  void jobThatWouldPassTheBudget_isNotSubmitted() throws Exception {
    rig.budget = new Budget(5);
    rig.addAll(3);
    rig.finish();

    assertEquals(2, rig.client.submits.size());
    assertEquals(List.of("doc-2"), rig.deadTexts(DeadLetterReason.BUDGET_EXCEEDED));
    assertEquals(
        "not submitted: its job of 2 text records would pass the 5 of withMaxTextRecords",
        rig.failure().get(0).message());
  }

  @Test
  void longDocument_costsABegunRecordWhole() throws Exception {
    rig.budget = new Budget(3);
    rig.add("x".repeat(1001));
    rig.finish();

    assertEquals(0, rig.client.submits.size());
    assertEquals(1, rig.deadTexts(DeadLetterReason.BUDGET_EXCEEDED).size());
  }

  @Test
  void refusedSubmit_costsNothing() throws Exception {
    rig.budget = new Budget(2);
    rig.client.submitFaults.add(Fault.throttled(null));
    rig.client.submitFaults.add(Fault.status(503));
    rig.addAll(1);
    rig.finish();

    assertEquals(3, rig.client.submits.size());
    assertEquals(2, rig.results().size());
  }

  @Test
  void submitWithoutAResponse_mayHaveBeenBilled() throws Exception {
    rig.budget = new Budget(2);
    rig.client.submitFaults.add(Fault.responseLost());
    rig.addAll(1);
    rig.finish();

    assertEquals(1, rig.client.submits.size());
    assertEquals(1, rig.deadTexts(DeadLetterReason.BUDGET_EXCEEDED).size());
  }

  @Test
  void budget_isExact() {
    Budget budget = new Budget(10);

    assertTrue(budget.take(7));
    assertFalse(budget.take(4));
    assertTrue(budget.take(3));
    budget.giveBack(3);
    assertFalse(budget.take(4));
    assertTrue(budget.take(3));
    assertTrue(new Budget(Long.MAX_VALUE).take(Long.MAX_VALUE / 2));
  }
}
