package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Submits the waiting jobs of a shard, and acts on what the service says. */
final class Submitter {

  private static final int TOO_LARGE = 413;

  private final ShardConfig config;
  private final ShardServices services;
  private final BackgroundCalls<String> calls;
  private final StateStore store;
  private final JobTable jobs;
  private final OutcomeEmitter outcomes;
  private final FailureHandler failures;

  Submitter(
      ShardConfig config,
      ShardServices services,
      StateStore store,
      JobTable jobs,
      OutcomeEmitter outcomes,
      FailureHandler failures) {
    this.config = config;
    this.services = services;
    this.calls = services.memory().calls().submits();
    this.store = store;
    this.jobs = jobs;
    this.outcomes = outcomes;
    this.failures = failures;
  }

  /** Jobs that may be submitted before one of those in flight has ended. */
  int freePlaces() {
    return Math.max(0, config.maxJobs() - jobs.runningCount() - jobs.submittingCount());
  }

  /** Acts on the submits that have ended, and starts those that are due. */
  void tick(Instant now) throws ServiceException {
    SubmitHistory history = services.memory().tasks();
    collect(now);
    if (!history.isProven()) {
      start(1, now);
      collect(now);
    }
    if (history.isProven()) {
      start(freePlaces(), now);
      collect(now);
    }
  }

  private void start(int most, Instant now) throws ServiceException {
    SubmitHistory history = services.memory().tasks();
    int left = Math.min(most, freePlaces());
    for (WaitingJob job = firstDue(now); left > 0 && job != null; job = firstDue(now)) {
      ServiceException stopped = history.stoppedBy(now);
      if (stopped != null) {
        throw stopped.withAdvice();
      }
      if (!services.memory().batches().allows(job.documents())) {
        jobs.bisect(job, now);
        continue;
      }
      if (!history.tryTurn(job.id(), now)) {
        return;
      }
      if (!services.submits().tryAcquire(now)) {
        history.endTurn(job.id());
        return;
      }
      // A job that cannot be paid for is not put off: nothing that was spent comes back.
      if (services.budget().take(bill(job))) {
        start(job, now);
        left--;
      } else {
        history.endTurn(job.id());
        outcomes.deadLetter(job, TaskFailure.overBudget(bill(job), services.budget().limit()));
      }
    }
  }

  private @Nullable WaitingJob firstDue(Instant now) {
    return JobTable.due(jobs.waiting(), now).findFirst().orElse(null);
  }

  private void start(WaitingJob job, Instant now) {
    LanguageClient client = services.client();
    SubmitHistory history = services.memory().tasks();
    BatchSizeLimit batches = services.memory().batches();
    List<byte[]> payloads =
        job.documents().stream()
            .map(document -> store.documents().require(document.number()).payload())
            .toList();
    // Where jobs run or have ended, such requests were accepted before.
    boolean accepted = services.memory().durations().isKnown() || jobs.runningCount() > 0;
    calls.start(
        job.id(),
        () -> {
          // The process learns here, not when the shard asks: other shards submit meanwhile.
          try {
            String url = client.submit(payloads);
            history.accepted();
            batches.accepted(job.documents());
            return url;
          } catch (ServiceException failure) {
            FailureAction action = FailureAction.forSubmit(failure, payloads.size());
            history.failed(failure, action, accepted, now);
            if (action.blamesDocuments()) {
              batches.refused(job.documents(), failure.status() == TOO_LARGE);
            }
            throw failure;
          } finally {
            history.endTurn(job.id());
          }
        },
        now);
    jobs.enterCall(job, now);
  }

  private void collect(Instant now) throws ServiceException {
    for (WaitingJob job : jobs.submitting()) {
      collect(job, now);
    }
  }

  private void collect(WaitingJob job, Instant now) throws ServiceException {
    CallResult<String> submitted = calls.take(job.id());
    if (submitted != null) {
      String url = submitted.value();
      if (url != null) {
        onAccepted(job, url, submitted.endedAt(), now);
      } else {
        onSubmitFailed(job, submitted.reason(), now);
      }
    } else if (!calls.has(job.id())) {
      // Another callback, of a bundle that failed, has taken the result.
      jobs.leaveCall(job);
    }
  }

  // The job cannot be older than the response to its submit.
  private void onAccepted(WaitingJob job, String url, Instant accepted, Instant now) {
    services.submits().accepted();
    failures.succeeded(CallHealth.Operation.SUBMIT, now);
    services.listener().submitted(job.documents());
    services.memory().log().submitted(job, url);
    jobs.replace(job, job.accepted(url, accepted));
  }

  private long bill(Job job) {
    return job.textRecords() * config.taskNames().size();
  }

  private void onSubmitFailed(WaitingJob job, ServiceException failure, Instant now)
      throws ServiceException {
    // Where there was no response, the job may run all the same, and be billed.
    if (failure.hasResponse()) {
      services.budget().giveBack(bill(job));
    }
    failures.stopIfHopeless(failure, now);
    switch (FailureAction.forSubmit(failure, job.documents().size())) {
      case RETRY -> retry(job, failure, now);
      case ONCE_MORE -> {
        failures.stopIf(services.memory().tasks().stoppedBy(now) != null, failure, now);
        retry(job, failure, now);
      }
      case UNCLEAR -> {
        failures.stopIf(services.memory().tasks().stoppedBy(now) != null, failure, now);
        onRefused(job, failure, now);
      }
      case BISECT, REJECT, RESUBMIT -> onRefused(job, failure, now);
      case STOP -> throw failures.stop(failure, now);
    }
  }

  private void retry(WaitingJob job, ServiceException failure, Instant now) {
    if (failures.isGivenUpAfter(job, failure, now)) {
      outcomes.deadLetter(
          job,
          TaskFailure.timedOut(
              Duration.between(job.startedAt(), now),
              config.jobTimeout(),
              String.valueOf(failure.getMessage()),
              "never accepted"));
    } else {
      jobs.replace(job, failures.retry(job, failure, CallHealth.Operation.SUBMIT, now));
    }
  }

  private void onRefused(WaitingJob job, ServiceException failure, Instant now) {
    if (job.documents().size() > 1) {
      services.listener().bisected();
      services.memory().log().bisected(job.documents().size(), failure, now);
      jobs.bisect(job, now);
    } else {
      outcomes.deadLetter(job, TaskFailure.rejected("the service refuses it", failure));
    }
  }
}
