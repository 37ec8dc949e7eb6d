package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What input costs that is refused for its documents. */
class ShardRefusalCostTest {

  @ParameterizedTest
  @CsvSource({"413, Code413, 1", "413, Code413, 16", "400, InvalidDocument, 1"})
  void inputThatIsRefusedAsAWhole_costsOneSubmitADocument_andEightMore(
      int status, String innerCode, int maxJobs) throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(25, null, maxJobs));
    rig.addAll(500);
    rig.client.alwaysOnSubmit = new Fault(status, "InvalidRequest", innerCode, null, false);

    rig.finish();

    assertEquals(500, rig.deadTexts(DeadLetterReason.REJECTED).size());
    int submits = rig.client.submits.size();
    assertTrue(submits <= 500 + BatchSizeLimit.LONGEST_ROW, "submits: " + submits);
  }

  @Test
  void gatewayThatTakesLess_isLearned_andCostsFewRefusals() throws Exception {
    ShardHarness rig = new ShardHarness(ShardHarness.config(25, null, 4));
    rig.client.largestBody = 800;
    for (int i = 0; i < 500; i++) {
      rig.add("x".repeat(100));
    }

    rig.finish();

    assertEquals(1_000, rig.results().size());
    int refused = rig.client.submits.size() - rig.listener.submitted.size();
    int largest = rig.listener.submitted.stream().mapToInt(Integer::intValue).max().orElse(0);
    assertTrue(refused <= 15, "refused: " + refused + " of " + rig.client.submits.size());
    assertTrue(rig.listener.submitted.size() <= 120, "accepted: " + rig.listener.submitted.size());
    assertTrue(largest >= 6, "largest batch: " + largest);
  }

  /** Shards of a process learn from each other's calls, before those who made them ask. */
  @Test
  void refusal_isKnownToTheOtherShards_whenTheCallHasEnded() throws Exception {
    List<Runnable> calls = new ArrayList<>();
    ShardHarness rig = ShardHarness.withBatchesOf(2);
    ShardHarness other = ShardHarness.withBatchesOf(2);
    rig.memory =
        TestMemory.of(rig.warnings::add, ShardCalls.with(calls::add, () -> 0, Long.MAX_VALUE));
    other.shareProcessOf(rig);
    rig.client.alwaysOnSubmit = Fault.status(413);
    other.client.alwaysOnSubmit = Fault.status(413);
    rig.addAll(2);
    other.addAll(2);
    rig.tick();
    calls.remove(0).run();

    other.tick();
    calls.remove(0).run();

    assertEquals(2, rig.client.submits.get(0).size());
    assertEquals(1, other.client.submits.get(0).size(), "as large a batch was refused before");
  }
}
