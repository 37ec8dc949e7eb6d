package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.engine.BatchSizeLimit;
import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.CallHealth;
import io.languageanalyze.internal.engine.DurationHistory;
import io.languageanalyze.internal.engine.JobTableCache;
import io.languageanalyze.internal.engine.OperatorLog;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.RateCeiling;
import io.languageanalyze.internal.engine.Reachability;
import io.languageanalyze.internal.engine.ShardCalls;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.SubmitHistory;
import io.languageanalyze.internal.engine.Throttle;
import io.languageanalyze.internal.text.RequestLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * One shard whose input never runs short, in time that passes only while the shard waits: what a
 * run of hours would do, in seconds.
 */
public final class VirtualShard implements EngineClock, LanguageClient {

  /**
   * What came of a run.
   *
   * @param jobsPerMinute submits a minute, once the start is over
   * @param getsPerJob polls for each job
   * @param results documents that came out
   * @param cpuMicros CPU of this thread for each document
   */
  public record Outcome(double jobsPerMinute, double getsPerJob, long results, double cpuMicros) {}

  private record Scheduled(Instant at, Runnable call) {}

  private record Running(Instant end, int documents) {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final double S_TIER = 1000 / 60.0;
  private static final String TASK = "sentiment";

  private final Duration latency;
  private final Duration jobTime;
  private final PriorityQueue<Scheduled> calls =
      new PriorityQueue<>(Comparator.comparing(Scheduled::at));
  private final Map<String, Running> jobs = new HashMap<>();
  private final List<Instant> submits = new ArrayList<>();
  private long polls;
  private long results;
  private Instant now = START;

  private VirtualShard(Duration latency, Duration jobTime) {
    this.latency = latency;
    this.jobTime = jobTime;
  }

  /**
   * Runs {@code jobs} full jobs that take {@code jobTime}, with calls that take {@code latency}.
   */
  public static Outcome run(Duration latency, Duration jobTime, int jobs) throws Exception {
    return new VirtualShard(latency, jobTime).run(jobs);
  }

  private Outcome run(int count) throws Exception {
    ShardConfig config =
        new ShardConfig(
            RequestLimits.TEXT, null, 20_000, false, Duration.ofHours(1), List.of(TASK));
    ShardServices services = services();
    HeapStateStore store = new HeapStateStore();
    List<PreparedDocument> documents =
        SampleInput.documents(SampleInput.JOB).stream().map(SampleInput::prepared).toList();
    BundleWait wait = new BundleWait(Duration.ofDays(10));
    long cpu = Allocation.cpuNanos();
    for (int i = 0; i < count * SampleInput.JOB; i++) {
      driver(config, services, store)
          .add(documents.get(i % SampleInput.JOB), org.joda.time.Instant.ofEpochMilli(i), wait);
    }
    driver(config, services, store).finish();
    double micros = (Allocation.cpuNanos() - cpu) / 1e3 / (count * SampleInput.JOB);
    int third = count / 3;
    Duration steady = Duration.between(submits.get(third), submits.get(count - 1));
    double perMinute = 60_000.0 * (count - 1 - third) / steady.toMillis();
    return new Outcome(perMinute, (double) polls / count, results, micros);
  }

  private ShardDriver driver(ShardConfig config, ShardServices services, HeapStateStore store) {
    return new ShardDriver(config, services, this, store, 0, Long.MAX_VALUE, each -> results++);
  }

  private ShardServices services() {
    ShardCalls background =
        ShardCalls.with(
            call -> calls.add(new Scheduled(now.plus(latency), call)),
            () -> Duration.between(START, now).toNanos(),
            Long.MAX_VALUE);
    ProcessState memory =
        new ProcessState(
            new Reachability(),
            CallHealth.logged(),
            new SubmitHistory(),
            new BatchSizeLimit(),
            new DurationHistory(),
            background,
            new JobTableCache(),
            OperatorLog.started("a benchmark"));
    return new ShardServices(
        this,
        Throttle.alone(new RateCeiling(S_TIER, 1)),
        Throttle.alone(new RateCeiling(S_TIER, 1)),
        new Budget(Long.MAX_VALUE),
        memory,
        new SplittableRandom(1),
        new BeamMetrics(List.of(TASK)));
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleepUntil(Instant when) {
    for (Scheduled next = calls.peek(); next != null; next = calls.peek()) {
      if (next.at().isAfter(when)) {
        break;
      }
      calls.remove();
      now = next.at().isAfter(now) ? next.at() : now;
      next.call().run();
    }
    now = when.isAfter(now) ? when : now;
  }

  @Override
  public String submit(List<byte[]> documents) {
    submits.add(now);
    String url = "https://example.test/language/analyze-text/jobs/" + submits.size();
    jobs.put(url, new Running(now.plus(jobTime), documents.size()));
    return url;
  }

  @Override
  public JobState poll(String url) {
    polls++;
    Running job = jobs.getOrDefault(url, new Running(now, 0));
    if (job.end().isAfter(now)) {
      return new JobState("running", null, List.of(), Map.of(), 1);
    }
    jobs.remove(url);
    Map<Integer, String> results = new HashMap<>();
    for (int position = 0; position < job.documents(); position++) {
      results.put(position, "{}");
    }
    TaskState task = new TaskState("kind", "succeeded", "model", results, Map.of());
    return new JobState("succeeded", jobTime, List.of(), Map.of(TASK, task), 1);
  }

  @Override
  public void cancel(String url) {
    jobs.remove(url);
  }
}
