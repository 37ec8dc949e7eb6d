package io.languageanalyze.internal.beam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.Wakeup;
import io.languageanalyze.internal.text.RequestLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the elements of a batch do to a shard, in virtual time. */
class ShardDriverTest {

  private static final int PER_BATCH = RequestLimits.TEXT.documents();
  private static final Duration LATENCY = Duration.ofMillis(300);
  private static final Duration DAY = Duration.ofDays(1);
  private static final double S_TIER = 1000 / 60.0;

  private final List<DocumentOutcome> out = new ArrayList<>();
  private final HeapStateStore store = new HeapStateStore();
  private @Nullable ShardServices services;
  private long maxBytes = Long.MAX_VALUE;
  private int mostHeld;

  /** In a batch nothing but the next document acts, so it has to wait for room. */
  @Test
  void add_waitsWhileTooManyBatchesWait_soThatDocumentsHeldAreBounded() throws Exception {
    int maxJobs = 2;
    VirtualService service = new VirtualService(LATENCY, () -> Duration.ofMillis(700));

    run(service, 1_000, maxJobs, DAY);

    assertEquals(1_000, out.size());
    // What withMaxJobsPerShard states: as many batches waiting as in flight, and eight open ones.
    assertTrue(mostHeld <= (2 * maxJobs + 1 + 8) * PER_BATCH, mostHeld + " documents were held");
    assertEquals(maxJobs, service.mostRunning);
    assertEquals(40, service.submits.size());
  }

  @Test
  void add_waitsWhileTheTextsFillTheMemory() throws Exception {
    VirtualService service = new VirtualService(LATENCY, () -> Duration.ofSeconds(2));
    int document = prepared(0).bytes();
    maxBytes = 10L * PER_BATCH * document;

    run(service, 1_000, 1_000, DAY);

    assertEquals(1_000, out.size());
    // The batch that is over the bound, and the open ones.
    assertTrue(mostHeld <= (10 + 1 + 8) * PER_BATCH, mostHeld + " documents were held");
    assertTrue(service.mostRunning >= 8, service.mostRunning + " jobs ran at once");
  }

  @Test
  void elementsOfABundle_waitTogetherNoLongerThanOneMay() throws Exception {
    VirtualService service = new VirtualService(LATENCY, () -> Duration.ofMinutes(30));
    java.time.Instant start = service.now();
    ShardConfig config = config(1);
    BundleWait wait = new BundleWait(Duration.ofSeconds(5));

    for (int i = 0; i < 1_000; i++) {
      driver(service, config).add(prepared(i), Instant.ofEpochMilli(i), wait);
    }

    assertEquals(Duration.ofSeconds(5), Duration.between(start, service.now()));
  }

  /** The limit of the S tier, and not the latency of a call, says how many jobs a shard submits. */
  @Tag("slow")
  @ParameterizedTest(name = "jobs of {0} s")
  @ValueSource(ints = {2, 10, 60, 600})
  void oneShard_usesTheRateLimit_whateverItsJobsLast(int seconds) throws Exception {
    VirtualService service = new VirtualService(LATENCY, () -> Duration.ofSeconds(seconds));

    run(service, 3_000 * PER_BATCH, 20_000, DAY);

    List<java.time.Instant> submits = service.submits;
    Duration steady = Duration.between(submits.get(1_000), submits.get(2_999));
    double perMinute = 60_000.0 * 1_999 / steady.toMillis();
    assertTrue(perMinute >= 950, perMinute + " jobs a minute");
    assertEquals(3_000 * PER_BATCH, out.size());
    assertTrue(service.polls <= 3_000 * 1.15, service.polls + " polls");
  }

  /** At the end of the input the shards have their turns one after another. */
  @Test
  void submitAll_submitsAsFastAsTheLimitsAllow_andDoesNotWaitForJobs() throws Exception {
    VirtualService service = new VirtualService(LATENCY, () -> Duration.ofMinutes(5));
    ShardConfig config = config(1_000);
    addAll(service, config, 110 * PER_BATCH);

    Wakeup next = driver(service, config).submitAll();

    assertEquals(110, service.submits.size());
    assertEquals(110, service.mostRunning);
    assertTrue(out.isEmpty());
    assertFalse(next.isIdle());
    Duration lasted = Duration.between(service.submits.get(0), service.now());
    assertTrue(lasted.compareTo(Duration.ofSeconds(15)) < 0, "submitted after " + lasted);
  }

  @Test
  void submitAll_leavesWhatHasToWaitForAJob() throws Exception {
    VirtualService service = new VirtualService(LATENCY, () -> Duration.ofMinutes(5));
    ShardConfig config = config(2);
    addAll(service, config, 5 * PER_BATCH);

    driver(service, config).submitAll();

    assertEquals(2, service.submits.size());
    assertTrue(out.isEmpty());
  }

  private void addAll(VirtualService service, ShardConfig config, int documents) throws Exception {
    BundleWait none = new BundleWait(Duration.ZERO);
    for (int i = 0; i < documents; i++) {
      driver(service, config).add(prepared(i), Instant.ofEpochMilli(i), none);
    }
  }

  private void run(VirtualService service, int documents, int maxJobs, Duration maxWait)
      throws Exception {
    ShardConfig config = config(maxJobs);
    BundleWait wait = new BundleWait(maxWait);
    for (int i = 0; i < documents; i++) {
      driver(service, config).add(prepared(i), Instant.ofEpochMilli(i), wait);
      mostHeld = Math.max(mostHeld, i + 1 - out.size());
    }
    driver(service, config).finish();
  }

  private ShardDriver driver(VirtualService service, ShardConfig config) {
    if (services == null) {
      services = service.services(S_TIER);
    }
    return new ShardDriver(config, services, service, store, 0, maxBytes, out::add);
  }

  private static ShardConfig config(int maxJobs) {
    return new ShardConfig(
        RequestLimits.TEXT,
        null,
        maxJobs,
        false,
        Duration.ofHours(1),
        List.of(VirtualService.TASK));
  }

  private static PreparedDocument prepared(int i) {
    byte[] json = "{\"text\":\"doc %06d\"}".formatted(i).getBytes(UTF_8);
    return new PreparedDocument(new byte[0], json, 19, json.length, null);
  }
}
