package io.languageanalyze.internal.beam;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.engine.BatchSizeLimit;
import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.CallHealth;
import io.languageanalyze.internal.engine.DurationHistory;
import io.languageanalyze.internal.engine.JobTableCache;
import io.languageanalyze.internal.engine.OperatorLog;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.RateCeiling;
import io.languageanalyze.internal.engine.Reachability;
import io.languageanalyze.internal.engine.ShardCalls;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.SubmitHistory;
import io.languageanalyze.internal.engine.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A service and a clock on which time passes only while somebody waits. */
final class VirtualService implements EngineClock, LanguageClient {

  static final String TASK = "sentiment";

  private record Scheduled(Instant at, Runnable call) {}

  private record Running(Instant start, Instant end, int documents) {}

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** When each submit was accepted. */
  final List<Instant> submits = new ArrayList<>();

  /** When the job of each document ends. */
  final Map<String, Instant> ends = new HashMap<>();

  /** What the service says of how long any job took; null for what is true. */
  @Nullable Duration lie;

  /** GET calls. */
  int polls;

  /** The most jobs that ran at once. */
  int mostRunning;

  private final Duration latency;
  private final Supplier<Duration> jobTime;
  private final PriorityQueue<Scheduled> calls =
      new PriorityQueue<>(Comparator.comparing(Scheduled::at));
  private final Map<String, Running> jobs = new HashMap<>();
  private Instant now = START;

  /** Each call takes {@code latency}, and each job the next {@code jobTime}. */
  VirtualService(Duration latency, Supplier<Duration> jobTime) {
    this.latency = latency;
    this.jobTime = jobTime;
  }

  /** What a shard needs, with {@code callsPerSecond} submits and as many polls. */
  ShardServices services(double callsPerSecond) {
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
            OperatorLog.started("a test"));
    return new ShardServices(
        this,
        Throttle.alone(new RateCeiling(callsPerSecond, 1)),
        Throttle.alone(new RateCeiling(callsPerSecond, 1)),
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
    Duration took = jobTime.get();
    submits.add(now);
    String url = "https://example.test/jobs/" + submits.size();
    Instant end = now.plus(took);
    jobs.put(url, new Running(now, end, documents.size()));
    documents.forEach(document -> ends.put(new String(document, UTF_8), end));
    long running = jobs.values().stream().filter(job -> job.end().isAfter(now)).count();
    mostRunning = Math.max(mostRunning, (int) running);
    return url;
  }

  @Override
  public JobState poll(String url) {
    polls++;
    Running job = jobs.getOrDefault(url, new Running(now, now, 0));
    if (job.end().isAfter(now)) {
      return new JobState("running", null, List.of(), Map.of(), 1);
    }
    Map<Integer, String> results =
        IntStream.range(0, job.documents())
            .boxed()
            .collect(Collectors.toMap(position -> position, position -> "{}"));
    TaskState task = new TaskState("kind", "succeeded", "model", results, Map.of());
    return new JobState("succeeded", stated(job), List.of(), Map.of(TASK, task), 1);
  }

  // The service says when a job was created in whole seconds, and when a task ended in fractions.
  private Duration stated(Running job) {
    Instant created = job.start().truncatedTo(ChronoUnit.SECONDS);
    return lie == null ? Duration.between(created, job.end()) : lie;
  }

  @Override
  public void cancel(String url) {
    jobs.remove(url);
  }
}
