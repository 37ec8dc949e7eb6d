package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.engine.BatchSizeLimit;
import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.CallHealth;
import io.languageanalyze.internal.engine.DurationHistory;
import io.languageanalyze.internal.engine.HeldJobs;
import io.languageanalyze.internal.engine.JobTableCache;
import io.languageanalyze.internal.engine.OperatorLog;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.Reachability;
import io.languageanalyze.internal.engine.ShardCalls;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.StateStore;
import io.languageanalyze.internal.engine.SubmitHistory;
import io.languageanalyze.internal.text.RequestLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A shard with a given number of jobs running, as many waiting, and a clock that stands still. */
final class HeldShard {

  private static final long KEY = 0;
  private static final String URL =
      "https://example.cognitiveservices.azure.com/language/analyze-text/jobs/"
          + "00000000-0000-0000-0000-%012d?api-version=2025-11-01";

  private final StateStore store;
  private final ShardConfig config;
  private final ShardServices services;
  private final BundleWait wait = new BundleWait(Duration.ZERO);
  private final List<PreparedDocument> documents =
      SampleInput.documents(SampleInput.JOB).stream().map(SampleInput::prepared).toList();
  private final Clock clock = new Clock();
  private final Service service = new Service();
  private long added;

  /** A shard with {@code jobs} running and {@code jobs} waiting, in {@code store}. */
  HeldShard(int jobs, StateStore store) throws Exception {
    this.store = store;
    this.config =
        new ShardConfig(
            RequestLimits.TEXT,
            null,
            Math.max(1, jobs),
            false,
            Duration.ofHours(24),
            List.of("sentiment", "pii", "keyPhrases"));
    ProcessState memory =
        new ProcessState(
            new Reachability(),
            CallHealth.logged(),
            new SubmitHistory(),
            new BatchSizeLimit(),
            new DurationHistory(),
            ShardCalls.with(Runnable::run, () -> 0, Long.MAX_VALUE),
            new JobTableCache(),
            OperatorLog.started("a benchmark"));
    this.services =
        new ShardServices(
            service,
            HeldJobs.throttleUnlimitedAt(clock.now),
            HeldJobs.throttleUnlimitedAt(clock.now),
            new Budget(Long.MAX_VALUE),
            memory,
            new SplittableRandom(1),
            new BeamMetrics(config.taskNames()));
    for (int job = 0; job < 2 * jobs; job++) {
      for (int i = 0; i < SampleInput.JOB; i++) {
        add();
      }
      for (int ticks = 0; service.submits <= job && job < jobs && ticks < 100; ticks++) {
        clock.now = clock.now.plusMillis(1);
        driver().tick();
      }
    }
    driver().tick();
    if (jobs > 0 && service.submits != jobs) {
      throw new IllegalStateException(service.submits + " jobs run, " + jobs + " were wanted");
    }
  }

  /** Takes in one document. */
  void add() throws Exception {
    PreparedDocument document = documents.get((int) (added++ % SampleInput.JOB));
    driver().add(document, org.joda.time.Instant.ofEpochMilli(added), wait);
  }

  /** Takes in the documents of a job, and forgets the job. */
  void addJobAndForget() throws Exception {
    for (int i = 0; i < SampleInput.JOB; i++) {
      add();
    }
    HeldJobs.removeNewest(services.memory(), KEY, store);
  }

  private ShardDriver driver() {
    return new ShardDriver(config, services, clock, store, KEY, Long.MAX_VALUE, out -> {});
  }

  private static final class Clock implements EngineClock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void sleepUntil(Instant when) {
      throw new IllegalStateException("nothing has to wait here");
    }
  }

  private static final class Service implements LanguageClient {
    private int submits;

    @Override
    public String submit(List<byte[]> payloads) {
      return URL.formatted(++submits);
    }

    @Override
    public JobState poll(String operationUrl) {
      return new JobState("running", null, List.of(), Map.of(), 1);
    }

    @Override
    public void cancel(String operationUrl) {}
  }
}
