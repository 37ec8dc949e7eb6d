package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink goes on from a savepoint so old that the service has forgotten the jobs in it. */
class ExpiryIT {

  private static final Duration LONGER_THAN_A_JOB_IS_KEPT = Duration.ofHours(25);

  @TempDir private Path folder;

  @Test
  void restore_afterTheJobsExpired_submitsTheirDocumentsOnceMore() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario = new RestartScenario(100)) {
      cluster.run(scenario.on(cluster.pipeline()));
      scenario.submit(100);
      String savepoint = scenario.stop(cluster);

      scenario.serviceClock.advance(LONGER_THAN_A_JOB_IS_KEPT);
      cluster.run(scenario.on(cluster.pipeline("--savepointPath=" + savepoint)));
      Await.until("submitted again", () -> scenario.submits.all().size() >= 200);
      scenario.serviceClock.advance(RestartScenario.JOB);
      scenario.awaitCollected(100);
      scenario.drain(cluster);

      scenario.assertEachDocumentOut();
      scenario.assertAllComplete();
      Map<String, Integer> submits = new HashMap<>();
      scenario.submits.all().forEach(text -> submits.merge(text, 1, Integer::sum));
      assertEquals(100, submits.size());
      assertEquals(Set.of(2), Set.copyOf(submits.values()), "submits of a document");
    }
  }
}
