package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Parcel;
import io.languageanalyze.internal.engine.Shard;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.StateStore;
import io.languageanalyze.internal.engine.Wakeup;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One call of the runner into a shard, the same from every adapter: takes in, does what is due,
 * waits where the runner has to be held up, and writes the state back.
 */
final class ShardDriver {

  private final WorkerConfig config;
  private final EngineClock clock;
  private final Shard shard;

  ShardDriver(
      WorkerConfig config,
      ShardServices services,
      EngineClock clock,
      StateStore store,
      Consumer<DocumentOutcome> out) {
    this.config = config;
    this.clock = clock;
    this.shard = new Shard(config.shardConfig(), services, store, out);
  }

  /** Takes a document in; acts if that made a batch complete, or if something is due anyway. */
  Wakeup add(Parcel parcel, org.joda.time.Instant timestamp)
      throws ServiceException, InterruptedException {
    Instant now = clock.now();
    shard.add(parcel, Instant.ofEpochMilli(timestamp.getMillis()), now);
    Wakeup next = shard.next(now);
    if (isDue(next, now)) {
      next = shard.tick(now, false);
    }
    next = applyBackpressure(next);
    shard.save();
    return next;
  }

  /** Does what is due; with {@code flush}, batches that are not full go too. */
  Wakeup tick(boolean flush) throws ServiceException, InterruptedException {
    Wakeup next = shard.tick(clock.now(), flush);
    shard.save();
    return next;
  }

  /** Sends what is left and waits until all of it is out. */
  void finish() throws ServiceException, InterruptedException {
    Wakeup next = shard.tick(clock.now(), true);
    while (!next.isIdle()) {
      clock.sleepUntil(momentOf(next));
      next = shard.tick(clock.now(), true);
    }
    shard.save();
  }

  // Nothing acts between the elements of a batch, nor of a bundle, and what waits is on the heap.
  private Wakeup applyBackpressure(Wakeup first) throws ServiceException, InterruptedException {
    Wakeup next = first;
    Instant maxWait = clock.now().plus(config.maxWait());
    while (shard.backlog() > config.shardConfig().maxJobs() && clock.now().isBefore(maxWait)) {
      Instant moment = momentOf(next);
      clock.sleepUntil(moment.isBefore(maxWait) ? moment : maxWait);
      next = shard.tick(clock.now(), false);
    }
    return next;
  }

  private static boolean isDue(Wakeup next, Instant now) {
    Instant when = next.when();
    return when != null && !when.isAfter(now);
  }

  private static Instant momentOf(Wakeup next) {
    Instant when = next.when();
    if (when == null) {
      throw new IllegalStateException("a shard owns documents but has nothing to wait for");
    }
    return when;
  }
}
