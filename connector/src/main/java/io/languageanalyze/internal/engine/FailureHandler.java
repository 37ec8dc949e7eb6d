package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Duration;
import java.time.Instant;

/** What failed submits and polls have in common: when to try again, to give up, and to stop. */
final class FailureHandler {

  // Failures in a row, after the job timeout, that give a job up; their waits last half a minute.
  private static final int LAST_TRIES = 8;

  private final ShardConfig config;
  private final ShardServices services;

  FailureHandler(ShardConfig config, ShardServices services) {
    this.config = config;
    this.services = services;
  }

  /** Notes a call that did what it was made for. */
  void succeeded(CallHealth.Operation operation, Instant now) {
    services.memory().reachability().responded();
    services.memory().health().succeeded(operation, now);
  }

  /** Notes a call that failed; stops when no later call can be expected to do better. */
  void stopIfHopeless(ServiceException failure, Instant now) throws ServiceException {
    Reachability reachability = services.memory().reachability();
    if (failure.status() != ServiceException.NO_RESPONSE) {
      reachability.responded();
    }
    stopIf(failure.isUnreachable() && reachability.isHopeless(now), failure, now);
  }

  /** Stops the pipeline if {@code only}. */
  void stopIf(boolean only, ServiceException failure, Instant now) throws ServiceException {
    if (only) {
      throw stop(failure, now);
    }
  }

  /** What stops the pipeline. */
  ServiceException stop(ServiceException failure, Instant now) {
    services.memory().log().stopped(failure, now);
    return failure.withAdvice();
  }

  /** The job with its call put off. */
  Job retry(Job job, ServiceException failure, CallHealth.Operation operation, Instant now) {
    if (failure.isThrottled()) {
      Throttle throttle =
          switch (operation) {
            case SUBMIT -> services.submits();
            case POLL -> services.polls();
          };
      services.listener().throttled(throttle.refused(now, failure.retryAfter()));
      Instant opens = throttle.opensAt(now);
      services.memory().health().failed(operation, failure, now, opens);
      return job.callAt(opens);
    }
    int inARow = failuresInARow(job, now);
    Instant next = now.plus(Backoff.after(inARow, services.random()));
    services.memory().health().failed(operation, failure, now, next);
    services.listener().retried();
    return job.failed(inARow, now, next);
  }

  /** Whether this failure is the last one before a job is given up. */
  boolean isGivenUpAfter(Job job, ServiceException failure, Instant now) {
    return !failure.isThrottled() && failuresInARow(job, now) >= LAST_TRIES && isExpired(job, now);
  }

  /** Whether a job has reached its timeout. */
  boolean isExpired(Job job, Instant now) {
    return Duration.between(job.startedAt(), now).compareTo(config.jobTimeout()) >= 0;
  }

  // They count anew from the job timeout on: after a downtime the first call comes long after it
  // was due, and its failure says nothing of the time between, in which the job may have ended.
  private int failuresInARow(Job job, Instant now) {
    Instant timeout = job.startedAt().plus(config.jobTimeout());
    boolean first = job.nextCallAt().isBefore(timeout) && !now.isBefore(timeout);
    return first ? 1 : job.failures() + 1;
  }
}
