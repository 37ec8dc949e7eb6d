package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A batch runner fires every timer at once, with a clock that has ended: whoever polls from such
 * timers polls without a pause.
 */
class BatchIT {

  private static final int DOCUMENTS = 400;
  private static final int JOBS = DOCUMENTS / 25;
  private static final int MAX_JOBS_PER_SHARD = 8;

  /**
   * With one shard one job at most is polled early; it is polled after 1 s and from then on at
   * intervals that grow, until one job has shown how long they take.
   */
  @ParameterizedTest
  @CsvSource({"300, 1.2", "3000, 2.0"})
  void oneShard_pollsFewTimes_andItsJobsOverlap(long jobMillis, double getsPerJob) {
    try (LanguageEmulator emulator = TestPipelines.service(jobMillis).start()) {
      Stats stats = analyze(emulator);

      assertEquals(JOBS, emulator.jobs().size());
      assertTrue(stats.polls() <= getsPerJob * JOBS, stats.polls() + " GETs, " + JOBS + " jobs");
      assertEquals(MAX_JOBS_PER_SHARD, stats.peakJobsInFlight(), "jobs of one key overlap");
    }
  }

  private static Stats analyze(LanguageEmulator emulator) {
    var task = TextTasks.sentiment();
    List<Document> documents = Texts.brief(DOCUMENTS);
    Pipeline pipeline =
        TestPipelines.pipeline(
            "--runner=FlinkRunner",
            "--flinkMaster=[local]",
            "--parallelism=2",
            "--streaming=false");
    Oracle oracle =
        Oracle.on(
            pipeline
                .apply(Create.of(documents))
                .apply(
                    TestPipelines.analyze(emulator)
                        .withTasks(task)
                        .withNumShards(1)
                        .withMaxJobsPerShard(MAX_JOBS_PER_SHARD)),
            task);
    pipeline.run().waitUntilFinish();
    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    return emulator.stats();
  }
}
