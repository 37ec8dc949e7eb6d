package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.Verdict;
import io.languageanalyze.internal.engine.SideBySide.Call;
import io.languageanalyze.internal.engine.SideBySide.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The heart: the documents and jobs of one shard, and what to do with them at a given moment.
 *
 * <p>An instance lives for one callback: it takes the state out of the ledger, changes it in memory
 * and is written back by {@link #save}. Every tick may be early, late, repeated or left out; it
 * only asks what is due.
 */
public final class Shard {

  // Failures in a row, after the job timeout, that give a job up; their waits last half a minute.
  private static final int LAST_TRIES = 8;

  private final Policy policy;
  private final Tools tools;
  private final Ledger ledger;
  private final OpenBatches open;
  private final JobTable jobs;
  private final DividedDocuments divided;
  private long nextNumber;
  private @Nullable Duration usual;

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
    this.usual = state.usual();
  }

  /** Writes the state back. */
  public void save() {
    ledger.write(new ShardState(nextNumber, open.all(), jobs.all(), usual, divided.all()));
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
    look(now);
    jobs.addAll(open.close(now, flush), now);
    submit(now);
    return next(now);
  }

  /** When this shard wants its next tick. */
  public Next next(Instant now) {
    List<Instant> moments = new ArrayList<>();
    JobTable.earliest(jobs.running())
        .ifPresent(due -> moments.add(JobTable.later(due, tools.polls().opensAt(now))));
    if (freePlaces() > 0) {
      JobTable.earliest(jobs.waiting())
          .ifPresent(due -> moments.add(JobTable.later(due, tools.submits().opensAt(now))));
    }
    open.deadlines().forEach(moments::add);
    Stream<Instant> owned = Stream.concat(open.items(), jobs.items()).flatMap(Item::timestamps);
    Optional<Instant> hold = Stream.concat(owned, divided.timestamps()).min(Instant::compareTo);
    return new Next(moments.stream().min(Instant::compareTo).orElse(null), hold.orElse(null));
  }

  private void look(Instant now) throws ServiceException, InterruptedException {
    List<Job> due = JobTable.permitted(jobs.running(), policy.maxJobs(), tools.polls(), now);
    List<Call<JobState>> calls = new ArrayList<>();
    for (Job job : due) {
      String url = Objects.requireNonNull(job.url(), "a running job has an operation URL");
      calls.add(() -> tools.client().look(url));
    }
    List<Ended<JobState>> ended = tools.sideBySide().make(calls);
    ServiceException stop = null;
    for (int i = 0; i < due.size(); i++) {
      JobState state = ended.get(i).value();
      if (state != null) {
        looked(due.get(i), state, now);
      } else {
        ServiceException failure = ended.get(i).reason();
        stop = lookFailed(due.get(i), failure, now) ? stop : failure;
      }
    }
    throwIfAny(stop);
  }

  private void looked(Job job, JobState state, Instant now) {
    tools.polls().accepted();
    tools.polls().spend(state.requests() - 1);
    tools.tally().polled(state.requests());
    Duration age = Duration.between(job.since(), now);
    if (state.isTerminal()) {
      tools.tally().ended(age);
      jobs.settle(job, new Settlement(state, policy.taskNames()));
      // Where the service does not say how long it took, a look that came late says nothing either.
      Duration planned = Duration.between(job.since(), job.due());
      Duration seen = state.took() == null ? planned : age;
      learn(PollPlan.learn(usual, seen, state.took()), now);
    } else if (!gaveUp(job, "the service says \"" + state.status() + "\"", now)) {
      jobs.replace(job, job.lookedAt(PollPlan.nextLook(now, age)));
    }
  }

  private void learn(Duration learned, Instant now) {
    if (usual == null) {
      jobs.expectEnds(learned, now);
    }
    usual = learned;
  }

  /** Whether the failure of a look was dealt with; if not, the pipeline has to stop. */
  private boolean lookFailed(Job job, ServiceException failure, Instant now) {
    tools.tally().polled(1);
    Duration age = Duration.between(job.since(), now);
    switch (Verdict.onLook(failure, age)) {
      case RETRY -> retry(job, failure, tools.polls(), now);
      case STOP -> {
        return false;
      }
      case FORGOTTEN -> {
        tools.tally().ended(age);
        if (job.resubmitted()) {
          jobs.bury(job, LastWords.rejected("its job was forgotten twice", failure));
        } else {
          tools.tally().retried();
          jobs.replace(job, job.forgotten(now));
        }
      }
      case SPLIT, REJECT -> {
        tools.tally().ended(age);
        jobs.bury(job, LastWords.rejected("its job cannot be read", failure));
      }
    }
    return true;
  }

  private void submit(Instant now) throws ServiceException, InterruptedException {
    List<Job> due =
        affordable(JobTable.permitted(jobs.waiting(), freePlaces(), tools.submits(), now));
    List<Call<String>> calls = new ArrayList<>();
    for (Job job : due) {
      List<byte[]> payloads = jobs.payloads(job);
      calls.add(() -> tools.client().submit(payloads));
    }
    List<Ended<String>> ended = tools.sideBySide().make(calls);
    ServiceException stop = null;
    for (int i = 0; i < due.size(); i++) {
      Job job = due.get(i);
      String url = ended.get(i).value();
      if (url != null) {
        tools.submits().accepted();
        tools.tally().submitted(job.items());
        boolean scout = jobs.running().findAny().isEmpty();
        // The job cannot be older than the answer that told of it.
        Instant accepted = now.plus(ended.get(i).after());
        jobs.replace(job, job.accepted(url, accepted, PollPlan.firstLook(accepted, usual, scout)));
      } else {
        ServiceException failure = ended.get(i).reason();
        stop = submitFailed(job, failure, now) ? stop : failure;
      }
    }
    throwIfAny(stop);
  }

  // A job that cannot be paid for is not put off: nobody knows of anything that would come back.
  private List<Job> affordable(List<Job> due) {
    List<Job> affordable = new ArrayList<>();
    for (Job job : due) {
      if (tools.budget().take(bill(job))) {
        affordable.add(job);
      } else {
        jobs.bury(job, LastWords.overBudget(bill(job), tools.budget().limit()));
      }
    }
    return affordable;
  }

  private long bill(Job job) {
    return job.textRecords() * policy.taskNames().size();
  }

  /** Whether the failure of a submit was dealt with; if not, the pipeline has to stop. */
  private boolean submitFailed(Job job, ServiceException failure, Instant now) {
    // Where there was no answer, the job may run all the same, and be billed.
    if (failure.isAnswered()) {
      tools.budget().giveBack(bill(job));
    }
    switch (Verdict.onSubmit(failure, job.items().size())) {
      case RETRY -> retry(job, failure, tools.submits(), now);
      case STOP -> {
        return false;
      }
      case SPLIT -> {
        tools.tally().halved();
        jobs.halve(job, now);
      }
      case FORGOTTEN, REJECT ->
          jobs.bury(job, LastWords.rejected("the service refuses it", failure));
    }
    return true;
  }

  private void retry(Job job, ServiceException failure, Throttle throttle, Instant now) {
    if (failure.isThrottled()) {
      tools.tally().throttled(throttle.refused(now, failure.retryAfter()));
      jobs.replace(job, job.dueAt(throttle.opensAt(now)));
      return;
    }
    int failures = failuresInARow(job, now);
    if (failures < LAST_TRIES || !gaveUp(job, String.valueOf(failure.getMessage()), now)) {
      tools.tally().retried();
      Duration wait = Backoff.after(failures, tools.random());
      jobs.replace(job, job.failed(failures, now, now.plus(wait)));
    }
  }

  // They count anew from the job timeout on: after a downtime the first call comes long after it
  // was due, and its failure says nothing of the time between, in which the job may have ended.
  private int failuresInARow(Job job, Instant now) {
    Instant timeout = job.since().plus(policy.jobTimeout());
    boolean first = job.due().isBefore(timeout) && !now.isBefore(timeout);
    return first ? 1 : job.attempts() + 1;
  }

  private boolean gaveUp(Job job, String lastWord, Instant now) {
    Duration age = Duration.between(job.since(), now);
    if (age.compareTo(policy.jobTimeout()) < 0) {
      return false;
    }
    String url = job.url();
    String operation = "never accepted";
    if (url != null) {
      tools.tally().ended(age);
      ServiceException refusal = SideBySide.attempt(() -> cancel(url)).failure();
      operation =
          url + (refusal == null ? ", cancelled" : ", not cancelled: HTTP " + refusal.status());
    }
    jobs.bury(job, LastWords.timedOut(age, policy.jobTimeout(), lastWord, operation));
    return true;
  }

  private String cancel(String url) throws ServiceException {
    tools.client().cancel(url);
    return url;
  }

  private long freePlaces() {
    return Math.max(0, policy.maxJobs() - jobs.running().count());
  }

  private static void throwIfAny(@Nullable ServiceException stop) throws ServiceException {
    if (stop != null) {
      throw stop;
    }
  }
}
