package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ProcessTotals;
import io.languageanalyze.internal.engine.Shard;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.StateStore;
import io.languageanalyze.internal.engine.Wakeup;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One call of the runner into a shard, the same from every adapter: takes in, does what is due,
 * waits where the runner has to be held up, and writes the state back.
 */
final class ShardDriver {

  private final ShardConfig config;
  private final ShardServices services;
  private final EngineClock clock;
  private final Shard shard;
  private final ProcessTotals totals;
  private final long maxBytes;

  ShardDriver(
      ShardConfig config,
      ShardServices services,
      EngineClock clock,
      StateStore store,
      long key,
      long maxBytes,
      Consumer<DocumentOutcome> out) {
    this.config = config;
    this.services = services;
    this.clock = clock;
    this.maxBytes = maxBytes;
    this.totals = services.memory().log().totals();
    this.shard = new Shard(config, services, store, key, totals.counting(out));
  }

  /** Takes a document in; acts if that made a batch complete, or if something is due anyway. */
  Wakeup add(PreparedDocument document, org.joda.time.Instant timestamp, BundleWait wait)
      throws ServiceException, InterruptedException {
    Instant now = clock.now();
    totals.added(document);
    shard.add(document, Instant.ofEpochMilli(timestamp.getMillis()), now);
    Wakeup next = shard.wakeup(now);
    if (isDue(next, now)) {
      next = shard.tick(now, false);
    }
    next = applyBackpressure(next, wait);
    shard.save();
    return next;
  }

  /** Does what is due. */
  Wakeup tick() throws ServiceException {
    Wakeup next = shard.tick(clock.now(), false);
    shard.save();
    return next;
  }

  /** Submits what is left as fast as the limits allow, and does not wait for jobs. */
  Wakeup submitAll() throws ServiceException, InterruptedException {
    return flushUntil(next -> !shard.canSubmit());
  }

  /** Submits what is left and waits until all of it is out. */
  void finish() throws ServiceException, InterruptedException {
    flushUntil(Wakeup::isIdle);
  }

  private Wakeup flushUntil(Predicate<Wakeup> done) throws ServiceException, InterruptedException {
    Wakeup next = shard.tick(clock.now(), true);
    while (!done.test(next)) {
      clock.sleepUntil(momentOf(next));
      next = shard.tick(clock.now(), true);
    }
    shard.save();
    return next;
  }

  // Nothing acts between the elements of a batch, nor of a bundle, and what waits is on the heap.
  private Wakeup applyBackpressure(Wakeup first, BundleWait wait)
      throws ServiceException, InterruptedException {
    Wakeup next = first;
    Instant start = clock.now();
    Instant end = start.plus(wait.left());
    if (isFull()) {
      services.memory().log().backpressure(shard.backlog(), shard.bytes(), start);
    }
    while (isFull() && clock.now().isBefore(end)) {
      Instant moment = momentOf(next);
      clock.sleepUntil(moment.isBefore(end) ? moment : end);
      next = shard.tick(clock.now(), false);
    }
    wait.spend(Duration.between(start, clock.now()));
    return next;
  }

  private boolean isFull() {
    return shard.backlog() > config.maxJobs() || shard.bytes() > maxBytes;
  }

  private static boolean isDue(Wakeup next, Instant now) {
    Instant at = next.at();
    return at != null && !at.isAfter(now);
  }

  private static Instant momentOf(Wakeup next) {
    Instant at = next.at();
    if (at == null) {
      throw new IllegalStateException("a shard owns documents but has nothing to wait for");
    }
    return at;
  }
}
