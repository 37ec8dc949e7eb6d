package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Worker processes that do not know of each other, on one limit of 1,000 calls a minute, in virtual
 * time: each calls whenever its throttle has a permit. The table of the guide is what this test
 * computes.
 */
@Tag("slow")
class ThrottleSimulationTest {

  private static final int PER_MINUTE = 1_000;
  private static final Instant START = MutableClock.START;
  private static final Duration LATENCY = Duration.ofMillis(300);
  private static final Instant WARM = START.plusSeconds(300);
  private static final Instant END = START.plusSeconds(1_200);
  private static final int FEW = 400;
  private static final List<Integer> PROCESSES = List.of(1, 4, 16, 64);

  /** Whether the service accepts a call. */
  private interface Limit {
    boolean accepts(Instant now);
  }

  /** A call, or with {@code accepted} the response to one. */
  private record Event(Instant at, int process, @Nullable Boolean accepted) {}

  /**
   * What processes get together.
   *
   * @param used accepted calls, in percent of the limit
   * @param refused refused calls, in percent of all
   * @param firstCalls the time until {@link #FEW} calls were accepted
   */
  private record Share(double used, double refused, Duration firstCalls) {}

  private static Limit bucket() {
    TokenBucket bucket = new TokenBucket(PER_MINUTE / 60.0);
    return now -> {
      bucket.refill(now);
      boolean accepts = bucket.hasPermit();
      bucket.take(accepts ? 1 : 0);
      return accepts;
    };
  }

  private static Limit window(Duration length, int calls) {
    long[] current = new long[2];
    return now -> {
      long window = now.toEpochMilli() / length.toMillis();
      if (window != current[0]) {
        current[0] = window;
        current[1] = 0;
      }
      return current[1]++ < calls;
    };
  }

  private static Share run(int processes, Limit limit, boolean hasCeiling) {
    Random random = new Random(1);
    List<Throttle> throttles = new ArrayList<>();
    PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at));
    for (int i = 0; i < processes; i++) {
      throttles.add(
          Throttle.alone(hasCeiling ? new RateCeiling(PER_MINUTE / 60.0, processes) : null));
      events.add(new Event(START.plusMillis(random.nextInt(500)), i, null));
    }
    int accepted = 0;
    int refused = 0;
    int all = 0;
    Duration firstCalls = Duration.ZERO;
    for (Event event = events.remove(); event.at().isBefore(END); event = events.remove()) {
      Throttle throttle = throttles.get(event.process());
      Instant now = event.at();
      if (event.accepted() == null) {
        throttle.seen(event.process(), now);
        while (throttle.tryAcquire(now)) {
          boolean accepts = limit.accepts(now);
          all += accepts ? 1 : 0;
          firstCalls = all == FEW ? Duration.between(START, now) : firstCalls;
          accepted += accepts && now.isAfter(WARM) ? 1 : 0;
          refused += !accepts && now.isAfter(WARM) ? 1 : 0;
          events.add(new Event(now.plus(LATENCY), event.process(), accepts));
        }
        Instant opens = throttle.opensAt(now);
        Instant atLatest = now.plusSeconds(2);
        events.add(new Event(opens.isBefore(atLatest) ? opens : atLatest, event.process(), null));
      } else if (event.accepted()) {
        throttle.accepted();
      } else {
        throttle.refused(now, null);
      }
    }
    double most = PER_MINUTE / 60.0 * Duration.between(WARM, END).toSeconds();
    return new Share(100 * accepted / most, 100.0 * refused / (accepted + refused), firstCalls);
  }

  private static List<Share> runs(Supplier<Limit> limit, boolean hasCeiling) {
    return PROCESSES.stream().map(n -> run(n, limit.get(), hasCeiling)).toList();
  }

  private static String row(String name, List<Share> shares) {
    return shares.stream()
        .map(share -> "%.0f %% / %.1f %%".formatted(share.used(), share.refused()))
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }

  @Test
  void processesShareALimit() throws IOException {
    List<Share> bucket = runs(ThrottleSimulationTest::bucket, false);
    List<Share> minute = runs(() -> window(Duration.ofMinutes(1), PER_MINUTE), false);
    List<Share> second = runs(() -> window(Duration.ofSeconds(1), PER_MINUTE / 60), false);
    List<Share> ceiling = runs(ThrottleSimulationTest::bucket, true);
    List<Share> ceilingPerMinute = runs(() -> window(Duration.ofMinutes(1), PER_MINUTE), true);

    bucket.forEach(
        share -> assertTrue(share.used() >= 95 && share.refused() <= 1, bucket::toString));
    minute.forEach(
        share -> assertTrue(share.used() >= 95 && share.refused() <= 4, minute::toString));
    second.forEach(
        share -> assertTrue(share.used() >= 60 && share.refused() <= 2, second::toString));
    // What one process loses while it finds the limit: 400 calls take 24 and 25 seconds at best.
    assertTrue(bucket.get(0).firstCalls().toSeconds() < 27, bucket::toString);
    assertTrue(second.get(0).firstCalls().toSeconds() < 30, second::toString);
    for (List<Share> shares : List.of(ceiling, ceilingPerMinute)) {
      shares.forEach(
          share -> assertTrue(share.used() >= 98 && share.refused() <= 1.5, shares::toString));
    }
    String table =
        String.join(
            "\n",
            row("token bucket", bucket),
            row("minute", minute),
            row("second", second),
            row("token bucket, `withMaxRequestsPerMinute(1_000)`", ceiling),
            row("minute, `withMaxRequestsPerMinute(1_000)`", ceilingPerMinute));
    String guide = Files.readString(Path.of("../docs/guide.md"));
    assertEquals(table, guide.contains(table) ? table : "another table in docs/guide.md");
  }
}
