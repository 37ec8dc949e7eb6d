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
 * <p>An instance lives for one callback: it takes the state out of the ledger, changes it in memory
 * and is written back by {@link #save}. Every tick may be early, late, repeated or left out; it
 * only asks what is due.
 */
public final class Shard {

  private final Policy policy;
  private final Tools tools;
  private final Ledger ledger;
  private final OpenBatches open;
  private final JobTable jobs;
  private final DividedDocuments divided;
  private final Polls polls;
  private final Submits submits;
  private long nextNumber;

  /** Takes up the work where the ledger says it stands; outcomes go to {@code out}. */
  public Shard(Policy policy, Tools tools, Ledger ledger, Consumer<Outcome> out) {
    this.policy = policy;
    this.tools = tools;
    this.ledger = ledger;
    ShardState state = ledger.state();
    this.nextNumber = state.nextNumber();
    this.open = new OpenBatches(policy, state.open());
    this.divided = new DividedDocuments(state.divided(), ledger, out);
    this.jobs = new JobTable(state.jobs(), ledger, divided);
    FailureActions failures = new FailureActions(policy, tools, jobs);
    this.polls = new Polls(policy, tools, jobs, failures, state.length());
    this.submits = new Submits(policy, tools, jobs, failures);
  }

  /** Writes the state back. */
  public void save() {
    ledger.write(new ShardState(nextNumber, open.all(), jobs.all(), polls.length(), divided.all()));
  }

  /** Takes in a document. */
  public void add(Parcel parcel, Instant timestamp, Instant now) {
    long number = nextNumber++;
    Content content = parcel.content();
    divided.add(parcel.part(), number, timestamp);
    int fingerprint = 0;
    if (policy.deduplicates()) {
      Twins twins = new Twins(open, jobs, ledger);
      Optional<Item> same = twins.itemLike(content);
      if (same.isPresent()) {
        twins.join(same.get(), new Item.Twin(number, timestamp), content);
        tools.tally().deduplicated(same.get());
        return;
      }
      fingerprint = Twins.fingerprint(content);
    }
    ledger.put(number, content);
    jobs.addAll(open.add(parcel.item(number, timestamp, fingerprint), now), now);
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
  public Next tick(Instant now, boolean flush) throws ServiceException, InterruptedException {
    polls.make(now);
    jobs.addAll(open.close(now, flush), now);
    submits.make(polls.length().usual(), now);
    return next(now);
  }

  /** When this shard wants its next tick. */
  public Next next(Instant now) {
    List<Instant> moments = new ArrayList<>();
    JobTable.earliest(jobs.running())
        .ifPresent(due -> moments.add(JobTable.later(due, tools.polls().opensAt(now))));
    if (submits.freePlaces() > 0) {
      JobTable.earliest(jobs.waiting())
          .ifPresent(due -> moments.add(JobTable.later(due, tools.submits().opensAt(now))));
    }
    open.deadlines().forEach(moments::add);
    Stream<Instant> owned = Stream.concat(open.items(), jobs.items()).flatMap(Item::timestamps);
    Optional<Instant> hold = Stream.concat(owned, divided.timestamps()).min(Instant::compareTo);
    return new Next(moments.stream().min(Instant::compareTo).orElse(null), hold.orElse(null));
  }
}
