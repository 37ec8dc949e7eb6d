package io.languageanalyze.emulator.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One job's life. What it is at an instant follows from when it was accepted and cancelled. */
public final class Job {
  /** How long the service keeps a job. */
  static final Duration LIFETIME = Duration.ofHours(24);

  private final String id;
  private final Submission submission;
  private final JobFaults fate;
  private final Instant created;
  private final Duration time;
  private final List<TaskResults> results;
  private @Nullable Instant cancelled;

  Job(String id, Submission submission, JobFaults fate, Instant created, Duration time) {
    this.id = id;
    this.submission = submission;
    this.fate = fate;
    this.created = created;
    this.time = time;
    this.results =
        submission.tasks().stream().map(task -> new TaskResults(submission, task, fate)).toList();
    if (submission.cancelAfterSeconds() > 0) {
      cancelAt(created.plusMillis(Math.round(submission.cancelAfterSeconds() * 1000)));
    }
  }

  public String id() {
    return id;
  }

  Submission submission() {
    return submission;
  }

  JobFaults fate() {
    return fate;
  }

  Instant created() {
    return created;
  }

  Instant expires() {
    return created.plus(LIFETIME);
  }

  TaskResults results(int task) {
    return results.get(task);
  }

  /** When it ends if nobody cancels it. */
  Instant plannedEnd() {
    return created.plus(time);
  }

  /** Cancels it; whether it was not too late for that. Of several cancels the earliest counts. */
  synchronized boolean cancelAt(Instant at) {
    if (at.isBefore(cancelled == null ? plannedEnd() : cancelled)) {
      cancelled = at;
    }
    return cancelled != null;
  }

  synchronized JobStatus status(Instant now) {
    if (cancelled != null && !now.isBefore(cancelled)) {
      return now.isBefore(cancelEnd(cancelled)) ? JobStatus.CANCELLING : JobStatus.CANCELLED;
    }
    if (now.isBefore(plannedEnd())) {
      return now.isBefore(created.plus(lag())) ? JobStatus.NOT_STARTED : JobStatus.RUNNING;
    }
    if (fate.failedTasks().isEmpty()) {
      return JobStatus.SUCCEEDED;
    }
    boolean all = fate.failedTasks().size() == submission.tasks().size();
    return all ? JobStatus.FAILED : JobStatus.PARTIALLY_SUCCEEDED;
  }

  /** The tasks that have come to an end by {@code now}, in the order of the request. */
  synchronized List<Ended> ended(Instant now) {
    List<Ended> ended = new ArrayList<>();
    boolean over = status(now) == JobStatus.CANCELLED;
    for (int task = 0; task < submission.tasks().size(); task++) {
      Instant end = endOf(task);
      boolean inTime = cancelled == null || !end.isAfter(cancelled);
      if (inTime && !end.isAfter(now)) {
        boolean failed = fate.failedTasks().contains(task);
        ended.add(new Ended(task, end, failed ? JobStatus.FAILED : JobStatus.SUCCEEDED));
      } else if (over && cancelled != null) {
        ended.add(new Ended(task, cancelEnd(cancelled), JobStatus.CANCELLED));
      }
    }
    return ended;
  }

  /** The last change that had happened by {@code now}. */
  synchronized Instant lastUpdated(Instant now) {
    Instant last = now.isBefore(created.plus(lag())) ? created : created.plus(lag());
    if (cancelled != null && !now.isBefore(cancelled)) {
      last = cancelled;
    }
    for (Ended task : ended(now)) {
      last = task.at().isAfter(last) ? task.at() : last;
    }
    return last;
  }

  /** Tasks end one after another, evenly over the time of the job. */
  private Instant endOf(int task) {
    return created.plus(time.multipliedBy(task + 1L).dividedBy(submission.tasks().size()));
  }

  /** The time a job waits to be started, and takes to stop. */
  private Duration lag() {
    return time.dividedBy(10);
  }

  private Instant cancelEnd(Instant cancel) {
    return cancel.plus(lag());
  }

  /**
   * A task that has come to an end.
   *
   * @param task its position in the submission
   * @param at when
   * @param status how
   */
  record Ended(int task, Instant at, JobStatus status) {}
}
