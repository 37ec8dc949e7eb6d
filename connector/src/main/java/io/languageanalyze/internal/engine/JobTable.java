package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.Answer.Dead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The complete batches of a shard, and the way their documents leave it. */
final class JobTable {

  private final List<Job> jobs;
  private final Ledger ledger;
  private final DividedDocuments divided;

  JobTable(List<Job> jobs, Ledger ledger, DividedDocuments divided) {
    this.jobs = new ArrayList<>(jobs);
    this.ledger = ledger;
    this.divided = divided;
  }

  List<Job> all() {
    return List.copyOf(jobs);
  }

  Stream<Job> running() {
    return jobs.stream().filter(Job::isRunning);
  }

  Stream<Job> waiting() {
    return jobs.stream().filter(job -> !job.isRunning());
  }

  Stream<Item> items() {
    return jobs.stream().flatMap(job -> job.items().stream());
  }

  /** Takes in batches that are complete. */
  void addAll(List<Batch> complete, Instant now) {
    complete.forEach(batch -> jobs.add(Job.waiting(batch.items(), now)));
  }

  void replace(Job job, Job by) {
    jobs.set(jobs.indexOf(job), by);
  }

  void replace(Item item, Item by) {
    jobs.replaceAll(job -> job.items().contains(item) ? job.replace(item, by) : job);
  }

  /** Has jobs that were put off because nothing was known looked at when jobs like them end. */
  void expectEnds(Duration usual, Instant now) {
    jobs.replaceAll(
        job ->
            job.isRunning() && job.looks() + job.attempts() == 0 && job.due().isAfter(now)
                ? job.dueAt(later(now, PollPlan.firstLook(job.since(), usual, false)))
                : job);
  }

  /**
   * Tries the two halves of a refused job, so that the document to blame is found. Both go behind
   * the jobs that wait: what is submitted next has none of the documents of what was refused last.
   */
  void halve(Job job, Instant now) {
    List<Item> items = job.items();
    int half = items.size() / 2;
    jobs.remove(job);
    jobs.add(Job.waiting(items.subList(0, half), now));
    jobs.add(Job.waiting(items.subList(half, items.size()), now));
  }

  /** Divides the waiting jobs that are due until none is {@code tooLarge}. */
  void halveWhile(Predicate<List<Item>> tooLarge, Instant now) {
    List<Job> large;
    do {
      large =
          waiting().filter(job -> !job.due().isAfter(now) && tooLarge.test(job.items())).toList();
      large.forEach(job -> halve(job, now));
    } while (!large.isEmpty());
  }

  /** Lets the documents of a job go with what was settled for each. */
  void settle(Job job, Settlement settlement) {
    for (int position = 0; position < job.items().size(); position++) {
      leave(job.items().get(position), settlement.of(position));
    }
    jobs.remove(job);
  }

  /** Lets the documents of a job go without a result. */
  void bury(Job job, Dead dead) {
    job.items().forEach(item -> leave(item, List.of(dead)));
    jobs.remove(job);
  }

  List<byte[]> payloads(Job job) {
    return job.items().stream().map(item -> ledger.content(item.number()).payload()).toList();
  }

  static Optional<Instant> earliest(Stream<Job> jobs) {
    return jobs.map(Job::due).min(Instant::compareTo);
  }

  /**
   * Those of {@code candidates} that are due and have a permit, {@code most} at the most. Where
   * permits are scarce, the job that has been due longest comes first.
   */
  static List<Job> permitted(Stream<Job> candidates, long most, Throttle throttle, Instant now) {
    return candidates
        .filter(job -> !job.due().isAfter(now))
        .sorted(Comparator.comparing(Job::due))
        .limit(most)
        .takeWhile(job -> throttle.tryAcquire(now))
        .toList();
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private void leave(Item item, List<Answer> answers) {
    leave(item.number(), item.timestamp(), answers);
    item.twins().forEach(twin -> leave(twin.number(), twin.timestamp(), answers));
  }

  private void leave(long number, Instant timestamp, List<Answer> answers) {
    byte[] origin = ledger.content(number).origin();
    ledger.remove(number);
    divided.leave(number, Outcome.of(origin, timestamp, answers));
  }
}
