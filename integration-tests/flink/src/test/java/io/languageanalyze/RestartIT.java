package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink restarts from a checkpoint: jobs that it knows are collected, not paid for again. */
class RestartIT {

  @TempDir private Path folder;

  @Test
  void tasksFail_andATaskManagerDies_eachResultComesOnce() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario = new RestartScenario(300)) {
      cluster.run(scenario.on(cluster.pipeline()));
      scenario.submit(100);
      scenario.checkpoint(cluster);

      // After a submit: the first 50 are in jobs that no checkpoint knows.
      scenario.submit(50);
      scenario.emulator.inject(Fault.status(401).onSubmit().times(1));
      scenario.release(50);
      cluster.awaitRestarts(1);
      scenario.checkpoint(cluster);
      int undone = scenario.submits.undone().size();
      assertTrue(undone >= 50 && undone < 100, undone + " documents submitted again");

      // Between two looks: every job is known.
      scenario.awaitPolls(3);
      scenario.emulator.inject(Fault.status(401).onPoll().times(1));
      cluster.awaitRestarts(2);

      // While collecting: the answers that had come are taken back, and read again.
      scenario.failWhileCollecting(40);
      scenario.serviceClock.advance(RestartScenario.JOB);
      cluster.awaitRestarts(3);
      scenario.awaitCollected(200);
      assertEquals(200 + undone, scenario.emulator.stats().documents(), "documents paid for");

      // A task manager dies: 50 documents are in known jobs, 50 in unknown ones.
      scenario.submit(50);
      scenario.checkpoint(cluster);
      scenario.submit(50);
      cluster.replaceTaskManager();
      cluster.awaitRestarts(4);
      scenario.awaitSubmitted();
      assertEquals(undone + 50, scenario.submits.undone().size(), "documents submitted again");
      scenario.serviceClock.advance(RestartScenario.JOB);
      scenario.awaitCollected(100);

      scenario.drain(cluster);
      scenario.assertEachDocumentOnce();
      scenario.assertAllAnswered();
      assertEquals(300 + undone + 50, scenario.emulator.stats().documents(), "documents paid for");
    }
  }
}
