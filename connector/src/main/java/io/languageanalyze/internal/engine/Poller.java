package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.ShardCalls.GivenUp;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Polls the running jobs of a shard, and acts on what the service says. */
final class Poller {

  private final ShardConfig config;
  private final ShardServices services;
  private final ShardCalls calls;
  private final JobTable jobs;
  private final OutcomeEmitter outcomes;
  private final FailureHandler failures;
  private JobDurations durations;

  Poller(
      ShardConfig config,
      ShardServices services,
      JobTable jobs,
      OutcomeEmitter outcomes,
      FailureHandler failures,
      JobDurations durations) {
    this.config = config;
    this.services = services;
    this.calls = services.memory().calls();
    this.jobs = jobs;
    this.outcomes = outcomes;
    this.failures = failures;
    this.durations = durations;
  }

  /** What is known of how long jobs take. */
  JobDurations durations() {
    return durations;
  }

  /** Acts on the polls that have ended, and starts those that are due. */
  void tick(Instant now) throws ServiceException {
    collect(now);
    if (durations.expectedDuration() == null) {
      spareUnseen(now);
    }
    List<RunningJob> due =
        JobTable.due(jobs.running(), now)
            .takeWhile(job -> services.polls().tryAcquire(now))
            .toList();
    due.forEach(job -> start(job, now));
    if (!due.isEmpty()) {
      collect(now);
    }
  }

  // A job that a probe has outlived teaches less than the probe.
  private void spareUnseen(Instant now) {
    List<RunningJob> unseen =
        JobTable.due(jobs.running(), now)
            .filter(job -> job.isUnseen() && PollPlan.isPutOff(job.startedAt(), job.nextCallAt()))
            .toList();
    for (RunningJob job : unseen) {
      Instant later = PollPlan.firstPoll(job.startedAt(), false, jobs.longestRan());
      if (later.isAfter(now)) {
        jobs.replace(job, job.callAt(later));
      }
    }
  }

  private void start(RunningJob job, Instant now) {
    LanguageClient client = services.client();
    // A job that is given up is completed from what is there.
    boolean expired = failures.isExpired(job, now);
    calls
        .polls()
        .start(
            job.id(), () -> expired ? client.pollAllPages(job.url()) : client.poll(job.url()), now);
    jobs.enterCall(job, now);
  }

  private void collect(Instant now) throws ServiceException {
    for (RunningJob job : jobs.polling()) {
      collect(job, now);
    }
  }

  private void collect(RunningJob job, Instant now) throws ServiceException {
    CallResult<JobState> polled = calls.polls().take(job.id());
    if (polled != null) {
      JobState state = polled.value();
      if (state == null) {
        onPollFailed(job, polled.reason(), now);
      } else {
        onPolled(job, state, polled.endedAt(), now);
      }
    }
    CallResult<GivenUp> cancelled = calls.cancels().take(job.id());
    GivenUp givenUp = cancelled == null ? null : cancelled.value();
    if (givenUp != null) {
      onGivenUp(job, givenUp, now);
    } else if (jobs.isInCall(job) && !calls.hasAny(job.id())) {
      // Another callback, of a bundle that failed, has taken the result.
      jobs.leaveCall(job);
    }
  }

  private void onPolled(RunningJob job, JobState state, Instant ended, Instant now) {
    services.polls().accepted();
    services.polls().spend(state.requests() - 1);
    services.listener().polled(state.requests());
    failures.succeeded(CallHealth.Operation.POLL, now);
    Duration age = Duration.between(job.startedAt(), ended);
    services.memory().log().polled(job, state.status(), age);
    if (state.isTerminal()) {
      services.listener().ended(age);
      outcomes.complete(job, new ResultAccounting(state, config.taskNames()));
      learn(job, state, age, now);
    } else if (failures.isExpired(job, now)) {
      giveUp(job, state, "the service says \"" + state.status() + "\"", now);
    } else {
      jobs.replace(job, job.seenRunning(age, PollPlan.nextPoll(now, age)));
    }
  }

  private void learn(RunningJob job, JobState state, Duration age, Instant now) {
    JobDurations before = durations;
    Duration stated = state.took();
    // Where the service does not state it, a poll that came late says nothing either.
    durations =
        stated == null
            ? durations.learn(Duration.between(job.startedAt(), job.nextCallAt()))
            : durations.learn(stated, job.ranFor(), age);
    Duration expected = durations.expectedDuration();
    if (before.expectedDuration() == null && expected != null) {
      expectEnds(expected, now);
    }
  }

  // Jobs were put off because nothing was known: poll them when jobs like them end.
  private void expectEnds(Duration expected, Instant now) {
    for (RunningJob job : jobs.running().filter(RunningJob::isUnseen).toList()) {
      if (job.nextCallAt().isAfter(now)) {
        Instant poll = PollPlan.firstPoll(job.startedAt(), expected);
        jobs.replace(job, job.callAt(poll.isAfter(now) ? poll : now));
      }
    }
  }

  private void onPollFailed(RunningJob job, ServiceException failure, Instant now)
      throws ServiceException {
    services.listener().polled(1);
    failures.stopIfHopeless(failure, now);
    Duration age = Duration.between(job.startedAt(), now);
    switch (FailureAction.forPoll(failure, age)) {
      case RETRY -> {
        if (failures.isGivenUpAfter(job, failure, now)) {
          giveUp(job, null, String.valueOf(failure.getMessage()), now);
        } else {
          jobs.replace(job, failures.retry(job, failure, CallHealth.Operation.POLL, now));
        }
      }
      case STOP -> throw failures.stop(failure, now);
      case RESUBMIT -> {
        services.listener().ended(age);
        if (job.resubmitted()) {
          outcomes.deadLetter(
              job, TaskFailure.rejected("the service has forgotten its job twice", failure));
        } else {
          services.listener().retried();
          jobs.replace(job, job.forgotten(now));
        }
      }
      case ONCE_MORE, BISECT, UNCLEAR, REJECT -> {
        services.listener().ended(age);
        outcomes.deadLetter(job, TaskFailure.rejected("its job cannot be read", failure));
      }
    }
  }

  // The documents leave with what is known when the service has been asked to stop the job.
  private void giveUp(RunningJob job, @Nullable JobState state, String lastSeen, Instant now) {
    LanguageClient client = services.client();
    calls
        .cancels()
        .start(
            job.id(),
            () -> {
              try {
                client.cancel(job.url());
                return new GivenUp(state, lastSeen, "cancelled");
              } catch (ServiceException refusal) {
                return new GivenUp(state, lastSeen, "not cancelled: HTTP " + refusal.status());
              }
            },
            now);
    jobs.enterCall(job, now);
  }

  private void onGivenUp(RunningJob job, GivenUp givenUp, Instant now) {
    Duration age = Duration.between(job.startedAt(), now);
    services.listener().ended(age);
    services.memory().log().timedOut(job.url(), age, now);
    TaskFailure failure =
        TaskFailure.timedOut(
            age, config.jobTimeout(), givenUp.lastSeen(), job.url() + ", " + givenUp.cancelled());
    JobState state = givenUp.state();
    if (state == null) {
      outcomes.deadLetter(job, failure);
    } else {
      outcomes.complete(job, ResultAccounting.givenUp(state, config.taskNames(), failure));
    }
  }
}
