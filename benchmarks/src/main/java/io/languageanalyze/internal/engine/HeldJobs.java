package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.Objects;

/** Takes jobs out of a shard, so that a benchmark can add documents for ever. */
public final class HeldJobs {

  private HeldJobs() {}

  /** Forgets the newest job of a shard, with its documents. */
  public static void removeNewest(ProcessState memory, long shard, StateStore store) {
    long stamp = store.state().stamp();
    JobTable table = Objects.requireNonNull(memory.tables().take(shard, stamp), "the jobs");
    Job newest = store.jobs().require(table.nextNumber() - 1);
    newest.documents().forEach(document -> store.documents().remove(document.number()));
    table.remove(newest);
    table.save(store);
    memory.tables().put(shard, stamp, table);
  }

  /** A throttle that has learned that the service takes thousands of calls a second. */
  public static Throttle throttleUnlimitedAt(Instant now) {
    Throttle throttle = Throttle.alone(null);
    for (int second = 12; second > 0; second--) {
      while (throttle.tryAcquire(now.minusSeconds(second))) {
        throttle.accepted();
      }
    }
    return throttle;
  }
}
