package io.languageanalyze.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.PendingDocument;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.RateCeiling;
import io.languageanalyze.internal.engine.Shard;
import io.languageanalyze.internal.engine.ShardCalls;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.TestMemory;
import io.languageanalyze.internal.engine.Throttle;
import io.languageanalyze.internal.engine.Wakeup;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import io.languageanalyze.testing.FakeLanguageClient;
import io.languageanalyze.testing.InMemoryStateStore;
import io.languageanalyze.testing.InMemoryStateStore.Crash;
import io.languageanalyze.testing.MutableClock;
import io.languageanalyze.testing.RecordingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One shard, its real client, a service and a network full of faults, and a runner that ticks
 * early, late, twice, and crashes.
 *
 * <p>A step is a bundle: what it writes and what comes out of it is kept together at its end, or
 * lost together when it crashes or fails, and then its documents come again.
 */
final class Simulation {

  static final List<String> TASKS = List.of("one", "two", "three");

  private static final Clock NO_CLOCK = Clock.fixed(MutableClock.START, ZoneOffset.UTC);

  /** What came out of steps that reached their end. */
  final List<DocumentOutcome> committed = new ArrayList<>();

  final SimulatedInput input;
  final FakeLanguageClient client;
  final SimulatedService service;
  final ShardConfig config;

  /** Steps made. */
  int steps;

  /** Steps made at the moment asked for in which there was nothing to do. */
  int idleSteps;

  /** Steps after which more was billed than this life of the process may submit. */
  int overBudget;

  /** The most jobs in flight at the end of any step. */
  long peakInFlight;

  private final HttpLanguageClient network;
  private final Random random;
  private final MutableClock clock = new MutableClock();
  private final RecordingListener listener = new RecordingListener();
  private final double crashes;
  private InMemoryStateStore store = new InMemoryStateStore();
  private Throttle submits;
  private Throttle polls;
  private final long granted;
  private Budget budget;
  private ProcessState memory;
  private long billedBefore;
  // A quarter of the seeds make their calls between the steps, those of long ago at once.
  private final boolean background;
  private final List<Runnable> callsInProgress = new ArrayList<>();
  private boolean rolledBack;
  private int taken;

  Simulation(long seed) {
    random = new Random(seed);
    background = seed > 1_000 && Math.floorMod(seed, 8) > 5;
    memory = newMemory();
    submits = throttle(random);
    polls = throttle(random);
    RequestLimits limits = new RequestLimits(1 + random.nextInt(25), 12_000, 13_000);
    Duration buffering = random.nextInt(4) == 0 ? null : Duration.ofSeconds(random.nextInt(10));
    boolean deduplicates = random.nextBoolean();
    config =
        new ShardConfig(
            limits, buffering, 1 + random.nextInt(6), deduplicates, Duration.ofMinutes(5), TASKS);
    granted = random.nextInt(5) == 0 ? random.nextInt(300) : Long.MAX_VALUE;
    budget = new Budget(granted);
    client = new FakeLanguageClient(clock, limits, TASKS);
    service = new SimulatedService(client, clock, random);
    network = new HttpLanguageClient(config(), new SimulatedNetwork(service, random), NO_CLOCK);
    crashes = random.nextDouble(0.3);
    input = new SimulatedInput(seed, random, deduplicates);
  }

  /** Runs until every document was taken and the shard owns nothing, or {@code most} steps. */
  void run(int most) throws InterruptedException {
    Wakeup next = null;
    boolean idle = false;
    while (!(idle && taken == input.arrivals().size()) && steps < most) {
      boolean punctual = moveOn(next);
      next = step(punctual);
      idle = next != null && next.isIdle();
    }
  }

  /** One bundle; null when it crashed. */
  private @Nullable Wakeup step(boolean punctual) throws InterruptedException {
    steps++;
    InMemoryStateStore attempt = store.copy();
    if (random.nextDouble() < crashes) {
      attempt.crashAfter(random.nextInt(40));
    }
    int arriving = Math.min(input.arrivals().size() - taken, random.nextInt(12));
    service.beginStep(committedJobs());
    completeSomeCalls();
    int requests = service.requests();
    List<Object> before = kept(store);
    List<DocumentOutcome> outcomes = new ArrayList<>();
    try {
      Wakeup next = work(attempt, input.arrivals().subList(taken, taken + arriving), outcomes);
      store = attempt;
      taken += arriving;
      committed.addAll(outcomes);
      // After a bundle that failed alone, a place is taken that the failed attempt had given away.
      peakInFlight =
          rolledBack
              ? 0
              : Math.max(
                  peakInFlight,
                  store.allJobs().stream().filter(RunningJob.class::isInstance).count());
      overBudget += (client.billed - billedBefore) * TASKS.size() > granted ? 1 : 0;
      boolean nothingDone =
          arriving == 0 && requests == service.requests() && before.equals(kept(store));
      idleSteps += punctual && nothingDone && !background ? 1 : 0;
      return next;
    } catch (Crash | ServiceException failed) {
      // Either the process ends with the bundle, or only the bundle fails and is tried again.
      if (background && random.nextBoolean()) {
        rolledBack = true;
        completeAllCalls();
        service.forgetPolls();
      } else {
        restart();
      }
      return null;
    }
  }

  // What the shard remembers, without the stamp, which is drawn anew each time.
  private static List<Object> kept(InMemoryStateStore store) {
    ShardState state = store.state();
    return List.of(state.nextDocument(), state.open(), state.splitDocuments(), store.allJobs());
  }

  private void completeSomeCalls() {
    for (Runnable call : List.copyOf(callsInProgress)) {
      if (random.nextInt(3) > 0) {
        callsInProgress.remove(call);
        call.run();
      }
    }
  }

  private void completeAllCalls() {
    callsInProgress.forEach(Runnable::run);
    callsInProgress.clear();
  }

  private ProcessState newMemory() {
    Executor executor = background ? callsInProgress::add : Runnable::run;
    return TestMemory.of(message -> {}, ShardCalls.with(executor, clock::nanoTime, Long.MAX_VALUE));
  }

  private Wakeup work(
      InMemoryStateStore attempt,
      List<SimulatedInput.Arrival> arriving,
      List<DocumentOutcome> outcomes)
      throws ServiceException, InterruptedException {
    ShardServices services =
        new ShardServices(network, submits, polls, budget, memory, random, listener);
    Shard shard = new Shard(config, services, attempt, 0, outcomes::add);
    for (SimulatedInput.Arrival arrival : arriving) {
      String text = arrival.text();
      byte[] bytes = text.getBytes(UTF_8);
      byte[] payload = ("{\"text\":\"" + text + "\"}").getBytes(UTF_8);
      Instant timestamp = clock.now().minusSeconds(random.nextInt(100));
      PreparedDocument prepared =
          new PreparedDocument(bytes, payload, text.length(), bytes.length, arrival.chunk());
      shard.add(prepared, timestamp, clock.now());
    }
    boolean last = taken + arriving.size() == input.arrivals().size();
    Wakeup next = shard.tick(clock.now(), last);
    shard.save();
    return next;
  }

  /** Moves the clock; returns whether to exactly the moment that was asked for. */
  private boolean moveOn(@Nullable Wakeup next) {
    Instant when = next == null ? null : next.at();
    int choice = random.nextInt(10);
    if (random.nextInt(50) == 0) {
      clock.advance(Duration.ofMillis(-random.nextInt(600_000)));
      service.forgetPolls();
      return false;
    }
    if (when == null || choice == 0) {
      clock.advance(Duration.ofMillis(random.nextInt(3_000)));
      return false;
    }
    if (choice == 1) {
      return false; // once more, at once
    }
    // A runner keeps its timers in whole milliseconds.
    Instant timer = Instant.ofEpochMilli(when.toEpochMilli());
    if (timer.isAfter(clock.now())) {
      clock.moveTo(timer);
    }
    if (choice == 2) {
      clock.advance(Duration.ofMillis(random.nextInt(60_000)));
      return false;
    }
    return true;
  }

  private Map<String, String> committedJobs() {
    Map<String, String> jobs = new HashMap<>();
    for (Job each : store.allJobs()) {
      if (each instanceof RunningJob job) {
        for (PendingDocument document : job.documents()) {
          jobs.put(
              new String(store.documents().require(document.number()).origin(), UTF_8), job.url());
        }
      }
    }
    return jobs;
  }

  private void restart() {
    service.forgetPolls();
    budget = new Budget(granted);
    callsInProgress.clear();
    memory = newMemory();
    billedBefore = client.billed;
    submits = throttle(random);
    polls = throttle(random);
    clock.advance(random.nextInt(20) == 0 ? Duration.ofHours(3) : Duration.ofSeconds(1));
  }

  private static ClientConfig config() {
    List<Task<?, ?>> tasks =
        List.of(
            TextTasks.sentiment().named(TASKS.get(0)),
            TextTasks.pii().named(TASKS.get(1)),
            TextTasks.keyPhrases().named(TASKS.get(2)));
    return new ClientConfig(
        Endpoint.parse("https://example.test"),
        Route.TEXT,
        "2025-11-01",
        ClientConfig.CredentialKind.API_KEY,
        () -> "key".getBytes(UTF_8),
        new JobBody(Route.TEXT, tasks, null),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }

  private static Throttle throttle(Random random) {
    return Throttle.alone(random.nextBoolean() ? null : new RateCeiling(1 + random.nextInt(10), 1));
  }
}
