package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What submits and polls have in common when they fail, and when a job is given up. */
final class FailureHandler {

  // Failures in a row, after the job timeout, that give a job up; their waits last half a minute.
  private static final int LAST_TRIES = 8;

  private final ShardConfig config;
  private final ShardServices services;
  private final JobTable jobs;

  FailureHandler(ShardConfig config, ShardServices services, JobTable jobs) {
    this.config = config;
    this.services = services;
    this.jobs = jobs;
  }

  /** Notes a call that did what it was made for. */
  void succeeded(CallHealth.Operation operation, Instant now) {
    services.memory().reachability().answered();
    services.memory().health().succeeded(operation, now);
  }

  /** Notes a call that failed; whether no later call can be expected to do better. */
  boolean isHopeless(ServiceException failure, Instant now) {
    if (failure.status() != ServiceException.NO_RESPONSE) {
      services.memory().reachability().answered();
    }
    return failure.isUnreachable() && services.memory().reachability().isHopeless(now);
  }

  /** Has the call of a job made again, or gives the job up. */
  void retry(Job job, ServiceException failure, CallHealth.Operation operation, Instant now) {
    if (failure.isThrottled()) {
      Throttle throttle =
          switch (operation) {
            case SUBMIT -> services.submits();
            case POLL -> services.polls();
          };
      services.listener().throttled(throttle.refused(now, failure.retryAfter()));
      Instant opens = throttle.opensAt(now);
      jobs.replace(job, job.dueAt(opens));
      services.memory().health().failed(operation, failure, now, opens);
      return;
    }
    int failures = failuresInARow(job, now);
    Instant next = now.plus(Backoff.after(failures, services.random()));
    services.memory().health().failed(operation, failure, now, next);
    if (failures < LAST_TRIES || !gaveUp(job, null, String.valueOf(failure.getMessage()), now)) {
      services.listener().retried();
      jobs.replace(job, job.failed(failures, now, next));
    }
  }

  // They count anew from the job timeout on: after a downtime the first call comes long after it
  // was due, and its failure says nothing of the time between, in which the job may have ended.
  private int failuresInARow(Job job, Instant now) {
    Instant timeout = job.since().plus(config.jobTimeout());
    boolean first = job.due().isBefore(timeout) && !now.isBefore(timeout);
    return first ? 1 : job.attempts() + 1;
  }

  /** Whether a job has come to its timeout. */
  boolean isOverdue(Job job, Instant now) {
    return Duration.between(job.since(), now).compareTo(config.jobTimeout()) >= 0;
  }

  /**
   * Gives a job up if it has come to its timeout: cancels it, and lets its documents go with what
   * is known.
   *
   * @param state its state with all pages; null when it cannot be read
   */
  boolean gaveUp(Job job, @Nullable JobState state, String lastWord, Instant now) {
    if (!isOverdue(job, now)) {
      return false;
    }
    Duration age = Duration.between(job.since(), now);
    String url = job.url();
    String operation = "never accepted";
    if (url != null) {
      services.listener().ended(age);
      ServiceException refusal = CallExecutor.attempt(() -> cancel(url)).failure();
      operation =
          url + (refusal == null ? ", cancelled" : ", not cancelled: HTTP " + refusal.status());
    }
    TaskFailure failure = LastWords.timedOut(age, config.jobTimeout(), lastWord, operation);
    if (state == null) {
      jobs.deadLetter(job, failure);
    } else {
      jobs.complete(job, ResultAccounting.givenUp(state, config.taskNames(), failure));
    }
    return true;
  }

  private String cancel(String url) throws ServiceException {
    services.client().cancel(url);
    return url;
  }
}
