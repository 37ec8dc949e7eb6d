package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.fail;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.InMemoryStateStore;
import io.languageanalyze.testing.MutableClock;
import io.languageanalyze.testing.RecordingListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One shard with all it needs, taken up anew for every step as a runner does. */
final class ShardHarness {

  static final List<String> TASKS = List.of("sentiment", "pii");

  final MutableClock clock = new MutableClock();
  final RecordingListener listener = new RecordingListener();
  InMemoryStateStore store = new InMemoryStateStore();
  final List<DocumentOutcome> outcomes = new ArrayList<>();
  final FakeLanguageClient client;
  final ShardConfig config;

  Throttle submits = Throttle.alone(null);
  Throttle polls = Throttle.alone(null);
  Budget budget = new Budget(Long.MAX_VALUE);
  final List<String> warnings = new ArrayList<>();
  ProcessState memory = memory(warnings::add);

  /** The most jobs that were in flight after any step. */
  long peakInFlight;

  private Random random = new Random(1);

  ShardHarness(ShardConfig config) {
    this.config = config;
    this.client = new FakeLanguageClient(clock, config.limits(), config.taskNames());
  }

  /** A shard whose batches take {@code documents} documents and up to 16 jobs at once. */
  static ShardHarness withBatchesOf(int documents) {
    return new ShardHarness(config(documents, Duration.ofSeconds(5), 16));
  }

  /** A process that makes each call at once, in the thread of the shard. */
  static ProcessState memory(Consumer<String> warn) {
    return TestMemory.of(warn, ShardCalls.with(Runnable::run, () -> 0, Long.MAX_VALUE));
  }

  /** Puts this shard into the process of another one. */
  void shareProcessOf(ShardHarness other) {
    memory = other.memory;
    // Ids are random numbers, which are not the same in two shards.
    random = new Random(2);
  }

  /** A process in which a submit was accepted before. */
  void proven() {
    memory.tasks().accepted();
  }

  static ShardConfig config(int documents, @Nullable Duration buffering, int maxJobs) {
    RequestLimits limits = new RequestLimits(documents, 125_000, 1_000_000);
    return new ShardConfig(limits, buffering, maxJobs, false, Duration.ofMinutes(10), TASKS);
  }

  Shard shard() {
    ShardServices services =
        new ShardServices(client, submits, polls, budget, memory, random, listener);
    return new Shard(config, services, store, 0, outcomes::add);
  }

  void add(String text) {
    add(text, clock.now());
  }

  void add(String text, Instant timestamp) {
    add(text, null, timestamp);
  }

  void add(String text, @Nullable ChunkId chunk, Instant timestamp) {
    Shard shard = shard();
    byte[] bytes = text.getBytes(UTF_8);
    shard.add(
        new PreparedDocument(bytes, bytes, text.length(), bytes.length, chunk),
        timestamp,
        clock.now());
    shard.save();
  }

  void addAll(int documents) {
    for (int i = 0; i < documents; i++) {
      add("doc-" + i);
    }
  }

  Wakeup tick() throws ServiceException, InterruptedException {
    return tick(false);
  }

  Wakeup tick(boolean flush) throws ServiceException, InterruptedException {
    Shard shard = shard();
    Wakeup next = shard.tick(clock.now(), flush);
    shard.save();
    peakInFlight = Math.max(peakInFlight, inFlight());
    return next;
  }

  Wakeup tickAfter(Duration wait) throws ServiceException, InterruptedException {
    clock.advance(wait);
    return tick();
  }

  /** Ticks at the moments the shard asks for, until it owns nothing. */
  void finish() throws ServiceException, InterruptedException {
    Wakeup next = tick(true);
    for (int ticks = 0; !next.isIdle(); ticks++) {
      if (ticks > 10_000) {
        fail("still owns documents after 10,000 ticks: " + jobs());
      }
      Instant when = when(next);
      if (when.isAfter(clock.now())) {
        clock.moveTo(when);
      }
      next = tick(true);
    }
  }

  /** The moment at which a shard that owns documents wants its next call. */
  static Instant when(Wakeup next) {
    return requireNonNull(next.at(), "owns documents and does not want to be called");
  }

  List<Job> jobs() {
    return store.allJobs();
  }

  long inFlight() {
    return jobs().stream().filter(Job.RunningJob.class::isInstance).count();
  }

  /** The results that came out, in order. */
  List<String> results() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.chunks().stream().flatMap(List::stream))
        .filter(TaskResult.class::isInstance)
        .map(taskOutcome -> ((TaskResult) taskOutcome).json())
        .toList();
  }

  /** The dead that came out, in order. */
  List<TaskFailure> failure() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.chunks().stream().flatMap(List::stream))
        .filter(TaskFailure.class::isInstance)
        .map(TaskFailure.class::cast)
        .toList();
  }

  /** The texts of documents that have a failure for {@code reason}. */
  List<String> deadTexts(DeadLetterReason reason) {
    return outcomes.stream()
        .filter(
            outcome ->
                outcome.chunks().stream()
                    .flatMap(List::stream)
                    .anyMatch(
                        taskOutcome ->
                            taskOutcome instanceof TaskFailure failure
                                && failure.reason() == reason))
        .map(outcome -> new String(outcome.origin(), UTF_8))
        .toList();
  }
}
