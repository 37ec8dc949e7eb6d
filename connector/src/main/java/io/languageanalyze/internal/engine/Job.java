package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A batch that is complete: it waits to be submitted, or runs on the service. */
public sealed interface Job {

  /** Unique within the shard; what the job is stored under. */
  long number();

  /** A random number: tells the job from all jobs of all shards, also of a failed attempt. */
  long id();

  /** In wire order: the wire id of a document is its position here. */
  List<PendingDocument> documents();

  /** The earliest moment of the next call. */
  Instant nextCallAt();

  /** Calls in a row that failed and may succeed later. */
  int failures();

  /** Whether it is submitted for the second time because the service had forgotten it. */
  boolean resubmitted();

  /** Where its age counts from. */
  Instant startedAt();

  /** The same job under another number and id. */
  Job as(long number, long id);

  /** The same job with other documents. */
  Job with(List<PendingDocument> documents);

  /** The same job with its next call at another moment. */
  Job callAt(Instant moment);

  /**
   * The same job; where the clock was set back since, with what was noted of it moved to {@code
   * now}. It would wait until the clock is there again.
   */
  Job notAfter(Instant now);

  /** The same job after a call that failed. */
  Job failed(int inARow, Instant now, Instant retry);

  /** What the service bills for one task. */
  default long textRecords() {
    return documents().stream().mapToLong(PendingDocument::textRecords).sum();
  }

  /** Bytes that it adds to a request. */
  default long bytes() {
    return documents().stream().mapToLong(PendingDocument::bytes).sum();
  }

  /** The operation URL of a job; null when the service has not accepted it. */
  default @Nullable String urlOrNull() {
    return this instanceof RunningJob running ? running.url() : null;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * A job that was not submitted, or whose submit failed.
   *
   * @param startedAt when its first submit failed; until then, when its batch was complete
   */
  record WaitingJob(
      long number,
      long id,
      List<PendingDocument> documents,
      Instant startedAt,
      Instant nextCallAt,
      int failures,
      boolean resubmitted)
      implements Job {

    /** Copies the list. */
    public WaitingJob {
      documents = List.copyOf(documents);
    }

    static WaitingJob of(long number, long id, List<PendingDocument> documents, Instant now) {
      return new WaitingJob(number, id, documents, now, now, 0, false);
    }

    RunningJob accepted(String url, Instant now) {
      return new RunningJob(number, id, documents, url, now, now, 0, 0, Duration.ZERO, resubmitted);
    }

    @Override
    public WaitingJob as(long otherNumber, long otherId) {
      return new WaitingJob(
          otherNumber, otherId, documents, startedAt, nextCallAt, failures, resubmitted);
    }

    @Override
    public WaitingJob with(List<PendingDocument> others) {
      return new WaitingJob(number, id, others, startedAt, nextCallAt, failures, resubmitted);
    }

    @Override
    public WaitingJob callAt(Instant moment) {
      return new WaitingJob(number, id, documents, startedAt, moment, failures, resubmitted);
    }

    @Override
    public WaitingJob notAfter(Instant now) {
      return TokenBucket.isSetBack(nextCallAt, now)
          ? new WaitingJob(
              number, id, documents, earlier(startedAt, now), now, failures, resubmitted)
          : this;
    }

    @Override
    public WaitingJob failed(int inARow, Instant now, Instant retry) {
      Instant from = failures == 0 ? now : startedAt;
      return new WaitingJob(number, id, documents, from, retry, inARow, resubmitted);
    }
  }

  /**
   * A job that the service has accepted.
   *
   * @param url the operation URL
   * @param startedAt when the service accepted it
   * @param polls how often its state was read
   * @param ranFor the age at which it was last seen running; zero when it never was
   */
  record RunningJob(
      long number,
      long id,
      List<PendingDocument> documents,
      String url,
      Instant startedAt,
      Instant nextCallAt,
      int failures,
      int polls,
      Duration ranFor,
      boolean resubmitted)
      implements Job {

    /** Copies the list. */
    public RunningJob {
      documents = List.copyOf(documents);
    }

    RunningJob seenRunning(Duration age, Instant nextPoll) {
      return new RunningJob(
          number, id, documents, url, startedAt, nextPoll, 0, polls + 1, age, resubmitted);
    }

    WaitingJob forgotten(Instant now) {
      return new WaitingJob(number, id, documents, now, now, 0, true);
    }

    /** Whether nothing has been heard of it since it was accepted. */
    boolean isUnseen() {
      return polls + failures == 0;
    }

    @Override
    public RunningJob as(long otherNumber, long otherId) {
      return new RunningJob(
          otherNumber,
          otherId,
          documents,
          url,
          startedAt,
          nextCallAt,
          failures,
          polls,
          ranFor,
          resubmitted);
    }

    @Override
    public RunningJob with(List<PendingDocument> others) {
      return copy(others, nextCallAt, failures);
    }

    @Override
    public RunningJob callAt(Instant moment) {
      return copy(documents, moment, failures);
    }

    @Override
    public RunningJob notAfter(Instant now) {
      Instant noted = failures > 0 ? nextCallAt : startedAt.plus(ranFor);
      if (!TokenBucket.isSetBack(noted, now)) {
        return this;
      }
      return new RunningJob(
          number,
          id,
          documents,
          url,
          earlier(startedAt, now.minus(ranFor)),
          earlier(nextCallAt, now),
          failures,
          polls,
          ranFor,
          resubmitted);
    }

    @Override
    public RunningJob failed(int inARow, Instant now, Instant retry) {
      return copy(documents, retry, inARow);
    }

    private RunningJob copy(List<PendingDocument> others, Instant moment, int inARow) {
      return new RunningJob(
          number, id, others, url, startedAt, moment, inARow, polls, ranFor, resubmitted);
    }
  }
}
