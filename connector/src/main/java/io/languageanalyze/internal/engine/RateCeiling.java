package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * This process's part of the calls per second that the user allows a pipeline: that of the shards
 * that are here. A shard that moves away is counted for another minute. Thread-safe.
 */
public final class RateCeiling {

  private static final Duration ABSENT = Duration.ofMinutes(1);

  private final double callsPerSecond;
  private final int shards;
  private final TokenBucket bucket;
  // In the order in which they were seen last.
  private final Map<Long, Instant> seen = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A ceiling for all shards of a transform together.
   *
   * @param shards how many there are, in all processes
   */
  public RateCeiling(double callsPerSecond, int shards) {
    this.callsPerSecond = callsPerSecond;
    this.shards = shards;
    this.bucket = new TokenBucket(callsPerSecond / shards);
  }

  /** Notes that a shard is in this process. */
  synchronized void seen(long shard, Instant now) {
    seen.put(shard, now);
    Instant absent = now.minus(ABSENT);
    Iterator<Instant> oldest = seen.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(absent)) {
      oldest.remove();
    }
    double share = Math.min(1.0, (double) seen.size() / shards);
    bucket.refill(now);
    bucket.setRate(callsPerSecond * share);
  }

  synchronized boolean hasPermit(Instant now) {
    bucket.refill(now);
    return bucket.hasPermit();
  }

  synchronized void spend(int calls) {
    bucket.take(calls);
  }

  synchronized Instant opensAt(Instant now) {
    bucket.refill(now);
    return bucket.opensAt(now);
  }
}
