package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.DeadLetterReason;
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
}
