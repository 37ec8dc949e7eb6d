package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.fail;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.DeadLetterReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One shard with all it needs, taken up anew for every step as a runner does. */
final class Rig {

  static final List<String> TASKS = List.of("sentiment", "pii");

  final FakeClock clock = new FakeClock();
  final RecordingTally tally = new RecordingTally();
  final InMemoryLedger ledger = new InMemoryLedger();
  final List<Outcome> outcomes = new ArrayList<>();
  final FakeLanguageClient client;
  final Policy policy;

  Throttle submits = new Throttle(Double.POSITIVE_INFINITY);
  Throttle polls = new Throttle(Double.POSITIVE_INFINITY);
  Budget budget = new Budget(Long.MAX_VALUE);
  final List<String> warnings = new ArrayList<>();
  ProcessMemory memory = memory(warnings::add);
  SideBySide sideBySide = new InTurn();

  /** The most jobs that were in flight after any step. */
  long peakInFlight;

  private final Random random = new Random(1);

  Rig(Policy policy) {
    this.policy = policy;
    this.client = new FakeLanguageClient(clock, policy.limits(), policy.taskNames());
  }

  /** A shard whose batches take {@code documents} documents and up to 16 jobs at once. */
  static Rig withBatchesOf(int documents) {
    return new Rig(policy(documents, Duration.ofSeconds(5), 16));
  }

  static ProcessMemory memory(Consumer<String> warn) {
    return new ProcessMemory(
        new Reachability(), new CallHealth(warn), new TaskHistory(), new BatchCap());
  }

  /** A process in which a submit was accepted before. */
  void proven() {
    memory.tasks().accepted();
  }

  static Policy policy(int documents, @Nullable Duration buffering, int maxJobs) {
    RequestLimits limits = new RequestLimits(documents, 125_000, 1_000_000);
    return new Policy(limits, buffering, maxJobs, false, Duration.ofMinutes(10), TASKS);
  }

  Shard shard() {
    Tools tools = new Tools(client, sideBySide, submits, polls, budget, memory, random, tally);
    return new Shard(policy, tools, ledger, outcomes::add);
  }

  void add(String text) {
    add(text, clock.now());
  }

  void add(String text, Instant timestamp) {
    add(text, null, timestamp);
  }

  void add(String text, @Nullable Part part, Instant timestamp) {
    Shard shard = shard();
    byte[] bytes = text.getBytes(UTF_8);
    shard.add(
        new Parcel(new Content(bytes, bytes), text.length(), bytes.length, part),
        timestamp,
        clock.now());
    shard.save();
  }

  void addAll(int documents) {
    for (int i = 0; i < documents; i++) {
      add("doc-" + i);
    }
  }

  Next tick() throws ServiceException, InterruptedException {
    return tick(false);
  }

  Next tick(boolean flush) throws ServiceException, InterruptedException {
    Shard shard = shard();
    try {
      return shard.tick(clock.now(), flush);
    } finally {
      shard.save();
      peakInFlight = Math.max(peakInFlight, inFlight());
    }
  }

  Next tickAfter(Duration wait) throws ServiceException, InterruptedException {
    clock.advance(wait);
    return tick();
  }

  /** Ticks at the moments the shard asks for, until it owns nothing. */
  void finish() throws ServiceException, InterruptedException {
    Next next = tick(true);
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
  static Instant when(Next next) {
    return requireNonNull(next.when(), "owns documents and does not want to be called");
  }

  List<Job> jobs() {
    return ledger.state().jobs();
  }

  long inFlight() {
    return jobs().stream().filter(Job::isRunning).count();
  }

  /** The results that came out, in order. */
  List<String> results() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.parts().stream().flatMap(List::stream))
        .filter(Answered.class::isInstance)
        .map(answer -> ((Answered) answer).json())
        .toList();
  }

  /** The dead that came out, in order. */
  List<Dead> dead() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.parts().stream().flatMap(List::stream))
        .filter(Dead.class::isInstance)
        .map(Dead.class::cast)
        .toList();
  }

  /** The texts of documents that have a dead answer for {@code reason}. */
  List<String> deadTexts(DeadLetterReason reason) {
    return outcomes.stream()
        .filter(
            outcome ->
                outcome.parts().stream()
                    .flatMap(List::stream)
                    .anyMatch(answer -> answer instanceof Dead dead && dead.reason() == reason))
        .map(outcome -> new String(outcome.origin(), UTF_8))
        .toList();
  }
}
