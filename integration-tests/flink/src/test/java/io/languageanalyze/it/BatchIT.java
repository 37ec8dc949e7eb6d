package io.languageanalyze.it;

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

/** In a batch each task is a shard: all of them work, and the jobs of each overlap. */
class BatchIT {

  private static final int DOCUMENTS = 800;
  private static final int JOBS = DOCUMENTS / 25;
  private static final int TASKS = 2;
  // A task takes as many batches again before its input waits. With half of the documents it has
  // to wait: a task that does not takes the other's half, too, when that starts a moment later.
  private static final int MAX_JOBS_PER_SHARD = 4;

  @ParameterizedTest
  @CsvSource({"300, 1.3, 2", "3000, 2.0, 8"})
  void tasksWorkSideBySide_andPollFewTimes(long jobMillis, double getsPerJob, int atOnce) {
    try (LanguageEmulator emulator = TestPipelines.service(jobMillis).start()) {
      Stats stats = analyze(emulator);

      int submitted = emulator.jobs().size();
      assertTrue(
          submitted <= JOBS + TASKS, submitted + " jobs: a task leaves one unfilled at most");
      assertTrue(
          stats.polls() <= getsPerJob * JOBS, stats.polls() + " GETs, " + submitted + " jobs");
      long peak = stats.peakJobsInFlight();
      assertTrue(peak >= atOnce && peak <= TASKS * MAX_JOBS_PER_SHARD, peak + " jobs at once");
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
                        .withMaxJobsPerShard(MAX_JOBS_PER_SHARD)),
            task);
    pipeline.run().waitUntilFinish();
    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    return emulator.stats();
  }
}
