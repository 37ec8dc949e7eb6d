package io.languageanalyze;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Ledger;
import io.languageanalyze.internal.engine.Next;
import io.languageanalyze.internal.engine.Outcome;
import io.languageanalyze.internal.engine.Parcel;
import io.languageanalyze.internal.engine.Shard;
import io.languageanalyze.internal.engine.Tools;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * One call of the runner into a shard, the same from every adapter: takes in, does what is due,
 * waits where the runner has to be held up, and writes the state back.
 */
final class ShardCall {

  private final EngineSetup setup;
  private final EngineClock clock;
  private final Shard shard;

  ShardCall(
      EngineSetup setup, Tools tools, EngineClock clock, Ledger ledger, Consumer<Outcome> out) {
    this.setup = setup;
    this.clock = clock;
    this.shard = new Shard(setup.policy(), tools, ledger, out);
  }

  /** Takes a document in; acts if that made a batch complete, or if something is due anyway. */
  Next add(Parcel parcel, org.joda.time.Instant timestamp)
      throws ServiceException, InterruptedException {
    Instant now = clock.now();
    shard.add(parcel, Instant.ofEpochMilli(timestamp.getMillis()), now);
    Next next = shard.next(now);
    if (isDue(next, now)) {
      next = shard.tick(now, false);
    }
    next = relieve(next);
    shard.save();
    return next;
  }

  /** Does what is due; with {@code flush}, batches that are not full go too. */
  Next tick(boolean flush) throws ServiceException, InterruptedException {
    Next next = shard.tick(clock.now(), flush);
    shard.save();
    return next;
  }

  /** Sends what is left and waits until all of it is out. */
  void finish() throws ServiceException, InterruptedException {
    Next next = shard.tick(clock.now(), true);
    while (!next.isIdle()) {
      clock.sleepUntil(momentOf(next));
      next = shard.tick(clock.now(), true);
    }
    shard.save();
  }

  // Nothing acts between the elements of a batch, nor of a bundle, and what waits is on the heap.
  private Next relieve(Next first) throws ServiceException, InterruptedException {
    Next next = first;
    Instant patience = clock.now().plus(setup.patience());
    while (shard.backlog() > setup.policy().maxJobs() && clock.now().isBefore(patience)) {
      Instant moment = momentOf(next);
      clock.sleepUntil(moment.isBefore(patience) ? moment : patience);
      next = shard.tick(clock.now(), false);
    }
    return next;
  }

  private static boolean isDue(Next next, Instant now) {
    Instant when = next.when();
    return when != null && !when.isAfter(now);
  }

  private static Instant momentOf(Next next) {
    Instant when = next.when();
    if (when == null) {
      throw new IllegalStateException("a shard owns documents but has nothing to wait for");
    }
    return when;
  }
}
