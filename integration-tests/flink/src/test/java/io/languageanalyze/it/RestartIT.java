package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.Fault;
import io.languageanalyze.internal.input.DocumentEncoder;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink restarts from a checkpoint: jobs that it knows are collected, not paid for again. */
class RestartIT {

  private static final int PART = 1_000;

  @TempDir private Path folder;

  /**
   * The chunks of a document are sent in two jobs, one after the other: the results of the first
   * are in the checkpoint when the second is lost sight of.
   */
  @Test
  void chunksThatAreFinished_areKeptThroughARestart_andNotSentAgain() throws Exception {
    String text =
        IntStream.range(100, 900)
            .mapToObj("Sentence %d is a good one."::formatted)
            .collect(Collectors.joining(" "));
    Document document = Document.of("long", text);
    int parts = new DocumentEncoder().split(document, null, PART, 10_000).chunks().size();
    assertTrue(parts > 25 && parts < 50, parts + " parts");
    try (FlinkCluster cluster = FlinkCluster.start(folder);
        RestartScenario scenario =
            new RestartScenario(
                List.of(document),
                analyze ->
                    analyze
                        .withNumShards(1)
                        .withMaxJobsPerShard(1)
                        .withLongDocuments(LongDocuments.SPLIT)
                        .withMaxChunkSize(PART))) {
      cluster.run(scenario.on(cluster.pipeline()));
      scenario.release(1);
      scenario.awaitSubmitted(25);
      scenario.serviceClock.advance(RestartScenario.JOB);
      scenario.awaitSubmitted(parts);
      cluster.checkpoint();
      scenario.emulator.inject(Fault.status(401).onPoll().times(1));
      cluster.awaitRestarts(1);
      scenario.serviceClock.advance(RestartScenario.JOB);
      scenario.awaitCollected(1);

      scenario.drain(cluster);
      scenario.assertEachDocumentOut();
      scenario.assertAllComplete();
      assertEquals(parts, scenario.emulator.stats().documents(), "parts paid for");
    }
  }

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

      // Between two polls: every job is known.
      scenario.awaitPolls(3);
      scenario.emulator.inject(Fault.status(401).onPoll().times(1));
      cluster.awaitRestarts(2);

      // While collecting: the results that had come are taken back, and read again.
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
      scenario.assertAllComplete();
      assertEquals(300 + undone + 50, scenario.emulator.stats().documents(), "documents paid for");
    }
  }
}
