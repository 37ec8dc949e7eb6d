package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.languageanalyze.emulator.Fault;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink stops a pipeline behind a savepoint, with and without drain, while jobs are in flight. */
class SavepointIT {

  @TempDir private Path folder;

  @Test
  void stopAndRestore_nothingIsLost_andNothingIsSubmittedAgain() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario = new RestartScenario(200)) {
      cluster.run(scenario.on(cluster.pipeline()));
      scenario.submit(100);
      scenario.release(50); // some of them are in batches that are not full, or not yet read
      String savepoint = scenario.stop(cluster);

      scenario.serviceClock.advance(RestartScenario.JOB); // the jobs end while the pipeline is down
      cluster.run(scenario.on(cluster.pipeline("--savepointPath=" + savepoint)));
      scenario.submit(50);
      scenario.awaitCollected(100);
      scenario.serviceClock.advance(RestartScenario.JOB);
      scenario.drain(cluster);

      scenario.assertEachDocumentOnce();
      scenario.assertAllComplete();
      assertEquals(200, scenario.emulator.stats().documents(), "documents paid for");
    }
  }

  @Test
  void drain_waitsForJobsInFlight_andSubmitsWhatIsLeft() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario = new RestartScenario(100)) {
      cluster.run(scenario.on(cluster.pipeline()));
      scenario.submit(75);
      Fault busy = Fault.status(503).onSubmit().times(4);
      scenario.emulator.inject(busy);
      scenario.release(25);
      Await.until("submits that have to wait", () -> busy.strikes() >= 2);

      CompletableFuture<String> drained = cluster.stop(true);
      scenario.awaitPolls(3);
      assertFalse(drained.isDone(), "jobs run");
      Await.until(
          "drained",
          () -> {
            scenario.serviceClock.advance(Duration.ofSeconds(1));
            return drained.isDone();
          });
      drained.join();
      cluster.awaitFinished();

      scenario.assertEachDocumentOnce();
      scenario.assertAllComplete();
    }
  }

  @Test
  void drain_jobsThatNeverEnd_areDeadLettersWithTheirUrl() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario = new RestartScenario(60)) {
      cluster.run(scenario.on(cluster.pipeline(), org.joda.time.Duration.standardSeconds(5)));
      scenario.submit(60);
      scenario.drain(cluster);

      scenario.assertEachDocumentOnce();
      assertEquals(60, scenario.dead().size());
      Set<String> named = new HashSet<>();
      for (DeadLetter letter : scenario.dead()) {
        assertEquals(DeadLetterReason.TIMED_OUT, letter.getReason());
        named.add(letter.getMessage().replaceAll(".*/jobs/([^?,]+).*", "$1"));
      }
      Set<String> jobs = new HashSet<>();
      scenario.emulator.jobs().forEach(job -> jobs.add(job.id()));
      assertEquals(jobs, named, "jobs named by dead letters");
      assertEquals(jobs.size(), scenario.emulator.stats().cancels());
    }
  }
}
