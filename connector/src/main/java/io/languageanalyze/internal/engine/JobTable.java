package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The complete batches of one shard, in memory: ordered by their next calls, searchable by text.
 *
 * <p>It lives from callback to callback; {@link #save} writes what has changed since the last time,
 * so that a callback costs what it does and not what the shard holds. Not thread-safe: one callback
 * has it at a time.
 */
final class JobTable {

  // A job that is older than this many others takes a new number, so that a restart reads few
  // numbers under which nothing is stored.
  private static final long LONGEST_RANGE = 4096;

  private final NavigableMap<Long, Job> jobs = new TreeMap<>();
  private final DocumentIndex documents = new DocumentIndex();
  private final TreeSet<RunningJob> unseen =
      new TreeSet<>(
          Comparator.comparing(RunningJob::startedAt).thenComparingLong(RunningJob::number));
  private final TreeSet<RunningJob> running = new TreeSet<>(byNextCall());
  private final TreeSet<WaitingJob> waiting = new TreeSet<>(byNextCall());
  private final Map<Long, RunningJob> polling = new LinkedHashMap<>();
  private final Map<Long, WaitingJob> submitting = new LinkedHashMap<>();
  private final Set<Long> changed = new HashSet<>();
  private final RandomGenerator random;
  private long nextNumber;
  private int runningCount;
  private long bytes;
  private boolean explores;
  private final ResultTimes times = new ResultTimes();

  private JobTable(RandomGenerator random, long nextNumber) {
    this.random = random;
    this.nextNumber = nextNumber;
  }

  /** The jobs as the state has them; {@code hasCall} says for which a call was started. */
  static JobTable read(
      ShardState state, StateStore store, RandomGenerator random, LongPredicate hasCall) {
    JobTable table = new JobTable(random, state.nextJob());
    for (long number = state.firstJob(); number < state.nextJob(); number++) {
      Job job = store.jobs().get(number);
      if (job != null) {
        table.index(job);
        if (hasCall.test(job.id())) {
          table.enterCall(job, Instant.EPOCH);
        }
      }
    }
    // Before version 5 jobs had neither numbers nor ids.
    for (Job job : state.jobs()) {
      table.put(job.as(table.nextNumber++, random.nextLong()));
    }
    return table;
  }

  /** Writes the jobs that have changed. */
  void save(StateStore store) {
    for (long number : changed) {
      Job job = jobs.get(number);
      if (job == null) {
        store.jobs().remove(number);
      } else {
        store.jobs().put(number, job);
      }
    }
    changed.clear();
  }

  /** The lowest number under which a job may be stored. */
  long firstNumber() {
    return jobs.isEmpty() ? nextNumber : jobs.firstKey();
  }

  /** The number of the next job. */
  long nextNumber() {
    return nextNumber;
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /** Jobs that the service has accepted. */
  int runningCount() {
    return runningCount;
  }

  /** Jobs that it has not accepted, as far as is known. */
  int waitingCount() {
    return jobs.size() - runningCount;
  }

  /** Bytes that the documents add to requests. */
  long bytes() {
    return bytes;
  }

  /** The accepted jobs of which nothing was heard, with no call in progress, oldest first. */
  Stream<RunningJob> unseen() {
    return unseen.stream();
  }

  /** The other accepted jobs without a call in progress, ordered by their next calls. */
  Stream<RunningJob> running() {
    return running.stream();
  }

  /** The jobs that wait for a submit, ordered likewise. */
  Stream<WaitingJob> waiting() {
    return waiting.stream();
  }

  /** Whether next calls were planned while it was not known how long jobs take. */
  boolean explores() {
    return explores;
  }

  /** Sets that. */
  void explores(boolean whether) {
    explores = whether;
  }

  /** The accepted jobs with a call in progress, in the order in which the calls were started. */
  List<RunningJob> polling() {
    return List.copyOf(polling.values());
  }

  /** The other jobs with a call in progress, ordered likewise. */
  List<WaitingJob> submitting() {
    return List.copyOf(submitting.values());
  }

  boolean hasCalls() {
    return !polling.isEmpty() || !submitting.isEmpty();
  }

  int submittingCount() {
    return submitting.size();
  }

  boolean isInCall(Job job) {
    return polling.containsKey(job.number()) || submitting.containsKey(job.number());
  }

  /** Notes that a call of a job was started. */
  void enterCall(Job job, Instant now) {
    leaveQueue(job);
    times.started(now);
    if (job instanceof RunningJob accepted) {
      polling.put(job.number(), accepted);
    } else if (job instanceof WaitingJob other) {
      submitting.put(job.number(), other);
    }
  }

  /** Notes that a call of a job is not in progress any more, and that nothing is known of it. */
  void leaveCall(Job job) {
    polling.remove(job.number());
    submitting.remove(job.number());
    enterQueue(job);
  }

  /** When the results of calls are asked for. */
  ResultTimes times() {
    return times;
  }

  /** The oldest timestamp of a document. */
  Optional<Instant> oldest() {
    return documents.oldest();
  }

  /** The documents with a fingerprint. */
  Stream<PendingDocument> documents(int fingerprint) {
    return documents
        .jobs(fingerprint)
        .flatMap(number -> Objects.requireNonNull(jobs.get(number)).documents().stream())
        .filter(document -> document.fingerprint() == fingerprint);
  }

  /** Takes in batches that are complete. */
  void addAll(List<Batch> complete, Instant now) {
    complete.forEach(batch -> add(batch.documents(), now));
  }

  private void add(List<PendingDocument> documents, Instant now) {
    put(WaitingJob.of(nextNumber++, random.nextLong(), documents, now));
  }

  /** Replaces a job by what has become of it. */
  void replace(Job job, Job by) {
    remove(job);
    put(nextNumber - by.number() > LONGEST_RANGE ? by.as(nextNumber++, by.id()) : by);
  }

  /** Replaces a document that has gained a duplicate. */
  void replace(PendingDocument document, PendingDocument by) {
    documents
        .jobs(document.fingerprint())
        .map(number -> Objects.requireNonNull(jobs.get(number)))
        .filter(job -> job.documents().contains(document))
        .findFirst()
        .ifPresent(
            job -> {
              boolean calling = isInCall(job);
              Job grown =
                  job.with(
                      job.documents().stream()
                          .map(each -> each.equals(document) ? by : each)
                          .toList());
              remove(job);
              put(grown);
              if (calling) {
                enterCall(grown, times.lastStart());
              }
            });
  }

  /**
   * Puts the two halves of a refused job in its place, so that the document to blame is found. Both
   * come after the jobs that wait: the next submit has none of the documents of the last refusal.
   */
  void bisect(Job job, Instant now) {
    List<PendingDocument> documents = job.documents();
    int half = documents.size() / 2;
    remove(job);
    add(documents.subList(0, half), now);
    add(documents.subList(half, documents.size()), now);
  }

  /** Removes a job whose documents are out. */
  void remove(Job job) {
    jobs.remove(job.number());
    polling.remove(job.number());
    submitting.remove(job.number());
    leaveQueue(job);
    runningCount -= job instanceof RunningJob ? 1 : 0;
    changed.add(job.number());
    bytes -= job.bytes();
    documents.remove(job);
  }

  /** Those of {@code candidates}, ordered by their next calls, that are due. */
  static <T extends Job> Stream<T> due(Stream<T> candidates, Instant now) {
    return candidates.takeWhile(job -> !job.nextCallAt().isAfter(now));
  }

  private void put(Job job) {
    index(job);
    changed.add(job.number());
  }

  private void index(Job job) {
    jobs.put(job.number(), job);
    enterQueue(job);
    runningCount += job instanceof RunningJob ? 1 : 0;
    bytes += job.bytes();
    documents.add(job);
  }

  private void enterQueue(Job job) {
    if (job instanceof RunningJob accepted) {
      (accepted.isUnseen() ? unseen : running).add(accepted);
    } else if (job instanceof WaitingJob other) {
      waiting.add(other);
    }
  }

  private void leaveQueue(Job job) {
    if (job instanceof RunningJob accepted) {
      (accepted.isUnseen() ? unseen : running).remove(accepted);
    } else if (job instanceof WaitingJob other) {
      waiting.remove(other);
    }
  }

  private static <T extends Job> Comparator<T> byNextCall() {
    return Comparator.<T, Instant>comparing(Job::nextCallAt).thenComparingLong(Job::number);
  }
}
