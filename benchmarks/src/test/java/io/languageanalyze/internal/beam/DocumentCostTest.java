package io.languageanalyze.internal.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.merge.DetectedLanguages;
import io.languageanalyze.internal.merge.ResultMerger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document costs in bytes and calls; times are for {@code ./dev bench}. */
class DocumentCostTest {

  private static final int JOBS = 20;
  private static final long DOCUMENTS = (long) JOBS * SampleInput.JOB;

  @ParameterizedTest(name = "{0} jobs running and as many waiting")
  @ValueSource(ints = {0, 1_000})
  void takingInADocument_allocatesLittle_howeverManyJobsAreHeld(int held) throws Exception {
    HeldShard shard = new HeldShard(held, new HeapStateStore());
    shard.addJobAndForget();
    long before = Allocation.bytes();
    for (int job = 0; job < JOBS; job++) {
      shard.addJobAndForget();
    }
    long each = (Allocation.bytes() - before) / DOCUMENTS;

    assertTrue(each <= 15_000, each + " bytes allocated for a document");
  }

  @Test
  void stateOfADocument_isSmall_howeverManyJobsAreHeld() throws Exception {
    EncodedStateStore store = new EncodedStateStore();
    HeldShard shard = new HeldShard(1_000, store);
    long before = store.bytes();
    for (int i = 0; i < DOCUMENTS; i++) {
      shard.add();
    }
    long each = (store.bytes() - before) / DOCUMENTS;

    assertTrue(each <= 4_000, each + " bytes of state read and written for a document");
  }

  /** Parsing each result a second time would allocate a third more. */
  @Test
  void resultsOfADocument_areParsedOnce() {
    List<DocumentOutcome> outcomes = RecordedJob.record().outcomes();
    DemuxFn demux =
        new DemuxFn(
            SampleInput.ORIGINS,
            new ResultMerger(SampleInput.TASKS, false),
            new DetectedLanguages(SampleInput.TASKS),
            new ResultTags(SampleInput.TASKS));
    CountingReceiver out = new CountingReceiver();
    outcomes.forEach(outcome -> demux.process(outcome, out));
    // Three results, each also raw, and the document.
    assertEquals(7L * SampleInput.JOB, out.emitted());
    long before = Allocation.bytes();
    for (int round = 0; round < JOBS; round++) {
      outcomes.forEach(outcome -> demux.process(outcome, out));
    }
    long each = (Allocation.bytes() - before) / DOCUMENTS;

    assertTrue(each <= 38_000, each + " bytes allocated for a document");
  }

  @ParameterizedTest(name = "jobs of {0} s")
  @ValueSource(ints = {2, 600})
  void oneShard_pollsEachJobOnce_andLosesNothing(int seconds) throws Exception {
    VirtualShard.Outcome outcome =
        VirtualShard.run(Duration.ofMillis(300), Duration.ofSeconds(seconds), 1_000);

    assertEquals(1_000L * SampleInput.JOB, outcome.results());
    assertTrue(outcome.getsPerJob() <= 1.2, outcome.getsPerJob() + " GETs a job");
  }
}
