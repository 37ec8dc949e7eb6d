package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The heart: the documents and jobs of one shard, and what to do with them at a given moment.
 *
 * <p>An instance lives for one callback: it reads the state from the store, changes it in memory
 * and is written back by {@link #save}. Every tick may be early, late, repeated or left out; it
 * only asks what is due.
 */
public final class Shard {

  private final ShardConfig config;
  private final ShardServices services;
  private final StateStore store;
  private final OpenBatches open;
  private final JobTable jobs;
  private final ChunkCollector splitDocuments;
  private final Poller polls;
  private final Submitter submits;
  private long nextNumber;

  /** Takes up the work where the state store says it stands; outcomes go to {@code out}. */
  public Shard(
      ShardConfig config, ShardServices services, StateStore store, Consumer<DocumentOutcome> out) {
    this.config = config;
    this.services = services;
    this.store = store;
    ShardState state = store.state();
    this.nextNumber = state.nextNumber();
    this.open = new OpenBatches(config, state.open());
    this.splitDocuments = new ChunkCollector(state.splitDocuments(), store, out);
    this.jobs = new JobTable(state.jobs(), store, splitDocuments);
    FailureHandler failures = new FailureHandler(config, services, jobs);
    this.polls = new Poller(config, services, jobs, failures, state.length());
    this.submits = new Submitter(config, services, jobs, failures);
  }

  /** Writes the state back. */
  public void save() {
    store.write(
        new ShardState(nextNumber, open.all(), jobs.all(), polls.length(), splitDocuments.all()));
  }

  /** Takes in a document. */
  public void add(Parcel parcel, Instant timestamp, Instant now) {
    long number = nextNumber++;
    Content content = parcel.content();
    splitDocuments.add(parcel.chunk(), number, timestamp);
    int fingerprint = 0;
    if (config.deduplicates()) {
      Deduplicator duplicates = new Deduplicator(open, jobs, store);
      Optional<PendingDocument> same = duplicates.findDuplicate(content);
      if (same.isPresent()) {
        duplicates.join(same.get(), new PendingDocument.Duplicate(number, timestamp), content);
        services.listener().deduplicated(same.get());
        return;
      }
      fingerprint = Deduplicator.fingerprint(content);
    }
    store.put(number, content);
    jobs.addAll(open.add(parcel.document(number, timestamp, fingerprint), now), now);
  }

  /** Complete batches that wait to be submitted. */
  public int backlog() {
    return (int) jobs.waiting().count();
  }

  /**
   * Does all that is due: reads the jobs that are, and submits what may be submitted.
   *
   * @param flush whether batches that are not full go too, because nothing more will come
   * @throws ServiceException when only a human can help, such as with a wrong key
   */
  public Wakeup tick(Instant now, boolean flush) throws ServiceException, InterruptedException {
    polls.make(now);
    jobs.addAll(open.close(now, flush), now);
    submits.make(polls.length().expectedDuration(), now);
    return next(now);
  }

  /** When this shard wants its next tick. */
  public Wakeup next(Instant now) {
    List<Instant> moments = new ArrayList<>();
    JobTable.earliest(jobs.running())
        .ifPresent(due -> moments.add(JobTable.later(due, services.polls().opensAt(now))));
    if (submits.freePlaces() > 0) {
      JobTable.earliest(jobs.waiting())
          .ifPresent(due -> moments.add(JobTable.later(due, services.submits().opensAt(now))));
    }
    open.deadlines().forEach(moments::add);
    Stream<Instant> owned =
        Stream.concat(open.documents(), jobs.documents()).flatMap(PendingDocument::timestamps);
    Optional<Instant> hold =
        Stream.concat(owned, splitDocuments.timestamps()).min(Instant::compareTo);
    return new Wakeup(moments.stream().min(Instant::compareTo).orElse(null), hold.orElse(null));
  }
}
