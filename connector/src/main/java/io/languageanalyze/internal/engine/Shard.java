package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The documents and jobs of one shard, and what to do with them at a given moment.
 *
 * <p>An instance lives for one callback: it reads the state from the store, changes it in memory
 * and is written back by {@link #save}. A tick may be early, late, repeated or left out; it only
 * asks what is due. No method waits for the service: calls go on in the background, and a later
 * tick acts on their results.
 */
public final class Shard {

  private final ShardConfig config;
  private final ShardServices services;
  private final StateStore store;
  private final long key;
  private final OpenBatches open;
  private final JobTable jobs;
  private final ChunkCollector chunks;
  private final Poller poller;
  private final Submitter submitter;
  private long nextDocument;

  /**
   * Takes up the work where the state store says it stands.
   *
   * @param key tells the shard from the others of its transform
   * @param out takes the outcomes
   */
  public Shard(
      ShardConfig config,
      ShardServices services,
      StateStore store,
      long key,
      Consumer<DocumentOutcome> out) {
    this.config = config;
    this.services = services;
    this.store = store;
    this.key = key;
    ShardState state = store.state();
    this.nextDocument = state.nextDocument();
    this.open = new OpenBatches(config, state.open());
    this.chunks = new ChunkCollector(state.splitDocuments(), store);
    JobTable known = services.memory().tables().take(key, state.stamp());
    this.jobs =
        known != null
            ? known
            : JobTable.read(state, store, services.random(), services.memory().calls()::hasAny);
    OutcomeEmitter outcomes = new OutcomeEmitter(store, jobs, chunks, out);
    FailureHandler failures = new FailureHandler(config, services);
    services.memory().durations().recall(state.durations());
    this.poller = new Poller(key, config, services, jobs, outcomes, failures);
    this.submitter = new Submitter(config, services, store, jobs, outcomes, failures);
  }

  /** Writes the state back. */
  public void save() {
    long stamp = services.random().nextLong();
    jobs.save(store);
    store.write(
        new ShardState(
            stamp,
            nextDocument,
            jobs.firstNumber(),
            jobs.nextNumber(),
            open.all(),
            services.memory().durations().toState(),
            chunks.all(),
            List.of()));
    if (!jobs.isEmpty()) {
      services.memory().tables().put(key, stamp, jobs);
    }
  }

  /** Takes in a document. */
  public void add(PreparedDocument prepared, Instant timestamp, Instant now) {
    long number = nextDocument++;
    chunks.add(prepared.chunk(), timestamp);
    int fingerprint = PendingDocument.NO_FINGERPRINT;
    if (config.deduplicates()) {
      Deduplicator deduplicator = new Deduplicator(open, jobs, store);
      Optional<PendingDocument> same = deduplicator.findDuplicate(prepared);
      if (same.isPresent()) {
        deduplicator.add(same.get(), prepared, number, timestamp);
        services.listener().deduplicated(same.get());
        return;
      }
      fingerprint = Deduplicator.fingerprint(prepared);
    }
    store.documents().put(number, prepared);
    jobs.addAll(open.add(prepared.pending(number, timestamp, fingerprint), now), now);
  }

  /** Complete batches that wait to be submitted. */
  public int backlog() {
    return jobs.waitingCount();
  }

  /** Whether a submit is in progress, or a batch waits that needs no other job to end first. */
  public boolean canSubmit() {
    return jobs.submittingCount() > 0 || (jobs.waitingCount() > 0 && submitter.freePlaces() > 0);
  }

  /** Bytes that the documents of complete batches add to requests. */
  public long bytes() {
    return jobs.bytes();
  }

  /**
   * Acts on the calls that have ended, and starts those that are due.
   *
   * @param flush whether batches that are not full go too, because nothing more will come
   * @throws ServiceException when only a human can help, such as with a wrong key
   */
  public Wakeup tick(Instant now, boolean flush) throws ServiceException {
    services.submits().seen(key, now);
    services.polls().seen(key, now);
    jobs.times().asked(now);
    moveBack(now);
    poller.tick(now);
    jobs.addAll(open.close(now, flush), now);
    submitter.tick(now);
    return wakeup(now);
  }

  private void moveBack(Instant now) {
    if (queued(1).anyMatch(job -> isAfter(job, now))) {
      queued(Long.MAX_VALUE)
          .filter(job -> isAfter(job, now))
          .toList()
          .forEach(job -> jobs.replace(job, job.notAfter(now)));
    }
  }

  private Stream<Job> queued(long mostOfEach) {
    return Stream.concat(
        Stream.concat(jobs.unseen().limit(mostOfEach), jobs.running().limit(mostOfEach)),
        jobs.waiting().limit(mostOfEach));
  }

  private static boolean isAfter(Job job, Instant now) {
    return !job.notAfter(now).equals(job);
  }

  /** When this shard wants its next tick. */
  public Wakeup wakeup(Instant now) {
    List<Instant> moments = new ArrayList<>();
    poller.nextCallAt(now).ifPresent(moment -> moments.add(pollAt(moment, now)));
    if (submitter.freePlaces() > 0) {
      jobs.waiting().findFirst().ifPresent(job -> moments.add(submitAt(job, now)));
    }
    if (jobs.hasCalls()) {
      moments.add(jobs.times().next(now));
    }
    open.deadlines().forEach(moments::add);
    Optional<Instant> at = moments.stream().min(Instant::compareTo);
    Optional<Instant> oldest =
        Stream.of(open.oldest(), jobs.oldest(), chunks.oldest())
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    Wakeup next = new Wakeup(at.orElse(null), oldest.orElse(null));
    services.memory().log().woken(next);
    return next;
  }

  private Instant pollAt(Instant due, Instant now) {
    Instant opens = later(due, services.polls().opensAt(now));
    // Without room the results of other shards are taken first.
    boolean waits = !opens.isAfter(now) && !services.memory().calls().polls().hasRoom();
    return waits ? later(opens, jobs.times().nextTurn(now)) : opens;
  }

  private Instant submitAt(Job job, Instant now) {
    Instant opens = later(job.nextCallAt(), services.submits().opensAt(now));
    // Until one submit is accepted they are made one at a time.
    boolean turn = services.memory().tasks().hasTurn(job.id(), now);
    return turn ? opens : later(opens, jobs.times().nextTurn(now));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
