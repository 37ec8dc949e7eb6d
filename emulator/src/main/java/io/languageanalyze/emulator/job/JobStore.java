package io.languageanalyze.emulator.job;

import io.languageanalyze.emulator.JobInfo;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.Stats;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.checkerframework.checker.nullness.qual.Nullable;

/** All jobs, until they expire. */
public final class JobStore {
  private final Clock clock;
  private final JobTime jobTime;
  private final Map<String, Job> jobs = new HashMap<>();
  private final Deque<Job> byAge = new ArrayDeque<>();
  private final PriorityQueue<Job> inFlight =
      new PriorityQueue<>(Comparator.comparing(Job::plannedEnd));
  private long accepted;
  private long peakInFlight;
  private long documents;
  private long textRecords;

  public JobStore(Clock clock, JobTime jobTime) {
    this.clock = clock;
    this.jobTime = jobTime;
  }

  public synchronized Job add(Submission submission, JobFaults fate) {
    Instant now = clock.instant();
    dropExpired(now);
    String id = UUID.randomUUID().toString();
    Job job = new Job(id, submission, fate, now, jobTime.of(accepted++));
    jobs.put(id, job);
    byAge.add(job);
    documents += submission.documents().size();
    textRecords += submission.textRecords();
    dropLanded(now);
    inFlight.add(job);
    peakInFlight = Math.max(peakInFlight, inFlight.size());
    return job;
  }

  /** The job of this id on this route, or null if there is none or it has expired. */
  public synchronized @Nullable Job find(Route route, String id) {
    Job job = jobs.get(id);
    if (job == null || !clock.instant().isBefore(job.expires())) {
      return null;
    }
    return job.submission().route() == route ? job : null;
  }

  /** Cancels a job; whether it had not ended before. */
  public synchronized boolean cancel(Job job) {
    boolean done = job.cancelAt(clock.instant());
    if (done) {
      inFlight.remove(job);
    }
    return done;
  }

  public synchronized List<JobInfo> list() {
    Instant now = clock.instant();
    List<JobInfo> infos = new ArrayList<>();
    for (Job job : byAge) {
      Submission submission = job.submission();
      infos.add(
          new JobInfo(
              job.id(),
              job.status(now).word(),
              submission.documents().size(),
              submission.tasks().stream().map(task -> task.kind().name()).toList()));
    }
    return infos;
  }

  /** What has been counted. */
  public synchronized Totals totals() {
    dropLanded(clock.instant());
    return new Totals(accepted, inFlight.size(), peakInFlight, documents, textRecords);
  }

  private void dropLanded(Instant now) {
    for (Job next = inFlight.peek();
        next != null && !next.plannedEnd().isAfter(now);
        next = inFlight.peek()) {
      inFlight.remove();
    }
  }

  private void dropExpired(Instant now) {
    for (Job oldest = byAge.peek();
        oldest != null && !now.isBefore(oldest.expires());
        oldest = byAge.peek()) {
      byAge.remove();
      jobs.remove(oldest.id());
    }
  }

  /** What has been counted about jobs; see {@link Stats}. */
  public record Totals(
      long jobs, long inFlight, long peakInFlight, long documents, long textRecords) {}
}
