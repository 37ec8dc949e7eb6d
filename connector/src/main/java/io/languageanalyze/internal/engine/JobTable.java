package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
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
  private final StateStore store;
  private final ChunkCollector splitDocuments;

  JobTable(List<Job> jobs, StateStore store, ChunkCollector splitDocuments) {
    this.jobs = new ArrayList<>(jobs);
    this.store = store;
    this.splitDocuments = splitDocuments;
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

  Stream<PendingDocument> documents() {
    return jobs.stream().flatMap(job -> job.documents().stream());
  }

  /** Takes in batches that are complete. */
  void addAll(List<Batch> complete, Instant now) {
    complete.forEach(batch -> jobs.add(Job.waiting(batch.documents(), now)));
  }

  void replace(Job job, Job by) {
    jobs.set(jobs.indexOf(job), by);
  }

  void replace(PendingDocument document, PendingDocument by) {
    jobs.replaceAll(job -> job.documents().contains(document) ? job.replace(document, by) : job);
  }

  /** Has jobs that were put off because nothing was known looked at when jobs like them end. */
  void expectEnds(Duration expectedDuration, Instant now) {
    jobs.replaceAll(
        job ->
            job.isRunning() && job.polls() + job.attempts() == 0 && job.due().isAfter(now)
                ? job.dueAt(later(now, PollPlan.firstPoll(job.since(), expectedDuration, false)))
                : job);
  }

  /**
   * Tries the two halves of a refused job, so that the document to blame is found. Both go behind
   * the jobs that wait: what is submitted next has none of the documents of what was refused last.
   */
  void bisect(Job job, Instant now) {
    List<PendingDocument> documents = job.documents();
    int half = documents.size() / 2;
    jobs.remove(job);
    jobs.add(Job.waiting(documents.subList(0, half), now));
    jobs.add(Job.waiting(documents.subList(half, documents.size()), now));
  }

  /** Splits the waiting jobs that are due until none is {@code tooLarge}. */
  void halveWhile(Predicate<List<PendingDocument>> tooLarge, Instant now) {
    List<Job> large;
    do {
      large =
          waiting()
              .filter(job -> !job.due().isAfter(now) && tooLarge.test(job.documents()))
              .toList();
      large.forEach(job -> bisect(job, now));
    } while (!large.isEmpty());
  }

  /** Lets the documents of a job go with the outcome of each. */
  void complete(Job job, ResultAccounting accounting) {
    for (int position = 0; position < job.documents().size(); position++) {
      emit(job.documents().get(position), accounting.of(position));
    }
    jobs.remove(job);
  }

  /** Lets the documents of a job go without a result. */
  void deadLetter(Job job, TaskFailure failure) {
    job.documents().forEach(document -> emit(document, List.of(failure)));
    jobs.remove(job);
  }

  List<byte[]> payloads(Job job) {
    return job.documents().stream()
        .map(document -> store.content(document.number()).payload())
        .toList();
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

  private void emit(PendingDocument document, List<TaskOutcome> taskOutcomes) {
    emit(document.number(), document.timestamp(), taskOutcomes);
    document
        .duplicates()
        .forEach(duplicate -> emit(duplicate.number(), duplicate.timestamp(), taskOutcomes));
  }

  private void emit(long number, Instant timestamp, List<TaskOutcome> taskOutcomes) {
    byte[] origin = store.content(number).origin();
    store.remove(number);
    splitDocuments.emit(number, DocumentOutcome.of(origin, timestamp, taskOutcomes));
  }
}
