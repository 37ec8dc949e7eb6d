package io.languageanalyze.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The job tables of the shards of a transform between callbacks.
 *
 * <p>A table is taken out by a callback and comes back when that has written the state, with the
 * stamp that was written. It is used only while the state has the same stamp: after a bundle that
 * failed, or a shard that was elsewhere meanwhile, the table is read from the state. Thread-safe.
 */
public final class JobTableCache {

  private record Cached(long stamp, JobTable jobs) {}

  private final Map<Long, Cached> tables = new ConcurrentHashMap<>();

  /** Takes the table of a shard whose state has {@code stamp}; null when there is none. */
  @Nullable JobTable take(long shard, long stamp) {
    Cached cached = tables.remove(shard);
    return cached != null && cached.stamp() == stamp ? cached.jobs() : null;
  }

  /** Gives back a table that belongs to a state with {@code stamp}. */
  void put(long shard, long stamp, JobTable jobs) {
    tables.put(shard, new Cached(stamp, jobs));
  }
}
