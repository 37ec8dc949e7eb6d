package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the checkpoints of a pipeline that has nothing to do. */
class IdleStateIT {

  private static final String STEP = "Analysis/Analyze";

  @TempDir private Path folder;

  @Test
  void finishedJobs_leaveNothingInTheState() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario = new RestartScenario(400)) {
      cluster.run(scenario.on(cluster.pipeline()));
      long[] atWork = new long[2];
      long[] idle = new long[2];
      int[] documents = {100, 300};
      for (int i = 0; i < 2; i++) {
        scenario.submit(documents[i]);
        scenario.checkpoint(cluster);
        atWork[i] = cluster.stateSize(STEP);
        scenario.serviceClock.advance(RestartScenario.JOB);
        scenario.awaitCollected(documents[i]);
        scenario.checkpoint(cluster);
        idle[i] = cluster.stateSize(STEP);
      }
      assertTrue(atWork[0] - idle[0] > 100 * 300, "texts are in the state until they are out");
      assertTrue(atWork[1] - idle[1] > 300 * 300, "texts are in the state until they are out");
      assertEquals(idle[0], idle[1], "bytes of an idle pipeline after 100 and after 400 documents");
      scenario.drain(cluster);
      scenario.assertEachDocumentOnce();
    }
  }
}
