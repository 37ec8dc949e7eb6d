package io.languageanalyze.internal.beam;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.StateStore;
import io.languageanalyze.internal.engine.Wakeup;
import io.languageanalyze.internal.text.RequestLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Jobs of one document, submitted and polled at the S tier's limit in virtual time. */
final class PollingRun {

  static final Duration LATENCY = Duration.ofMillis(300);
  private static final double S_TIER = 1000 / 60.0;
  private static final ShardConfig CONFIG =
      new ShardConfig(
          new RequestLimits(1, 125_000, 1_000_000),
          null,
          20_000,
          false,
          Duration.ofHours(10),
          List.of(VirtualService.TASK));

  private final VirtualService service;
  private final ShardServices services;
  private final int count;
  private final List<Duration> late = new ArrayList<>();
  private final Instant start;

  /**
   * A run of {@code count} jobs.
   *
   * @param jobTime how long each takes, in the order of submits
   * @param lie how long each took as the service says; null for the truth
   */
  PollingRun(int count, Supplier<Duration> jobTime, @Nullable Duration lie) {
    this.count = count;
    service = new VirtualService(LATENCY, jobTime);
    service.lie = lie;
    services = service.services(S_TIER);
    start = service.now();
  }

  /** Runs until every document is out, in so many shards of one process. */
  PollingRun in(int shards) throws Exception {
    List<StateStore> stores = new ArrayList<>();
    List<Wakeup> next = new ArrayList<>();
    for (int key = 0; key < shards; key++) {
      stores.add(new HeapStateStore());
      next.add(new Wakeup(start, null));
    }
    BundleWait wait = new BundleWait(Duration.ZERO);
    for (int i = 0; i < count; i++) {
      int key = i % shards;
      next.set(
          key, driver(stores, key).add(document(i), org.joda.time.Instant.ofEpochMilli(i), wait));
    }
    for (int key = earliest(next); key >= 0; key = earliest(next)) {
      service.sleepUntil(Objects.requireNonNull(next.get(key).at()));
      next.set(key, driver(stores, key).tick());
    }
    if (late.size() != count) {
      throw new AssertionError(late.size() + " of " + count + " documents are out");
    }
    late.sort(null);
    return this;
  }

  private static int earliest(List<Wakeup> next) {
    int earliest = -1;
    for (int key = 0; key < next.size(); key++) {
      Instant at = next.get(key).at();
      if (at != null && (earliest < 0 || at.isBefore(next.get(earliest).at()))) {
        earliest = key;
      }
    }
    return earliest;
  }

  private ShardDriver driver(List<StateStore> stores, int key) {
    return new ShardDriver(
        CONFIG, services, service, stores.get(key), key, Long.MAX_VALUE, this::takeOut);
  }

  private void takeOut(DocumentOutcome outcome) {
    Instant end = Objects.requireNonNull(service.ends.get(new String(outcome.origin(), UTF_8)));
    late.add(Duration.between(end, service.now()));
  }

  private static PreparedDocument document(int i) {
    byte[] bytes = Integer.toString(i).getBytes(UTF_8);
    return new PreparedDocument(bytes, bytes, 10, bytes.length, null);
  }

  double getsPerJob() {
    return (double) service.polls / count;
  }

  /** Mean time from the end of a job until its results are out, in seconds. */
  double meanLate() {
    return late.stream().mapToLong(Duration::toMillis).average().orElse(0) / 1000;
  }

  /** The time that 95 % of the jobs do not exceed, in seconds. */
  double p95Late() {
    return late.get(late.size() * 95 / 100).toMillis() / 1000.0;
  }

  /** From the first submit until the last result is out, in seconds. */
  double wall() {
    return Duration.between(start, service.now()).toMillis() / 1000.0;
  }

  /** The least that {@link #wall} can be: until the last job ends. */
  double floor() {
    Instant last = service.ends.values().stream().max(Instant::compareTo).orElse(start);
    return Duration.between(start, last).toMillis() / 1000.0;
  }
}
