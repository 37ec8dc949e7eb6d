package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.CallExecutor.Call;
import io.languageanalyze.internal.engine.CallExecutor.CallResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the states of the running jobs of a shard, and acts on what the service says. */
final class Poller {

  private final ShardConfig config;
  private final ShardServices services;
  private final JobTable jobs;
  private final FailureHandler failures;
  private JobDurations length;

  Poller(
      ShardConfig config,
      ShardServices services,
      JobTable jobs,
      FailureHandler failures,
      JobDurations length) {
    this.config = config;
    this.services = services;
    this.jobs = jobs;
    this.failures = failures;
    this.length = length;
  }

  /** What is known of how long jobs take. */
  JobDurations length() {
    return length;
  }

  /** Reads the states that are due. */
  void make(Instant now) throws ServiceException, InterruptedException {
    List<Job> due = JobTable.permitted(jobs.running(), config.maxJobs(), services.polls(), now);
    List<Call<JobState>> calls = new ArrayList<>();
    for (Job job : due) {
      String url = Objects.requireNonNull(job.url(), "a running job has an operation URL");
      // One that has to end now is completed from what is there.
      calls.add(
          failures.isOverdue(job, now)
              ? () -> services.client().pollAllPages(url)
              : () -> services.client().poll(url));
    }
    List<CallResult<JobState>> ended = services.executor().make(calls);
    ServiceException stop = null;
    for (int i = 0; i < due.size(); i++) {
      JobState state = ended.get(i).value();
      if (state != null) {
        polled(due.get(i), state, now);
      } else {
        ServiceException failure = ended.get(i).reason();
        stop = acted(due.get(i), failure, now) ? stop : failure;
      }
    }
    if (stop != null) {
      throw stop.withAdvice();
    }
  }

  private void polled(Job job, JobState state, Instant now) {
    services.polls().accepted();
    services.polls().spend(state.requests() - 1);
    services.listener().polled(state.requests());
    failures.succeeded(CallHealth.Operation.POLL, now);
    Duration age = Duration.between(job.since(), now);
    if (state.isTerminal()) {
      services.listener().ended(age);
      jobs.complete(job, new ResultAccounting(state, config.taskNames()));
      learn(job, state, age, now);
    } else if (!failures.gaveUp(job, state, "the service says \"" + state.status() + "\"", now)) {
      jobs.replace(job, job.seenRunning(age, PollPlan.nextPoll(now, age)));
    }
  }

  private void learn(Job job, JobState state, Duration age, Instant now) {
    JobDurations before = length;
    // Where the service does not say how long it took, a poll that came late says nothing either.
    Duration planned = Duration.between(job.since(), job.due());
    length =
        state.took() == null
            ? length.learn(planned)
            : length.learn(state.took(), job.ranFor(), age);
    Duration expectedDuration = length.expectedDuration();
    if (before.expectedDuration() == null && expectedDuration != null) {
      jobs.expectEnds(expectedDuration, now);
    }
  }

  /** Whether the failure of a poll was dealt with; if not, the pipeline has to stop. */
  private boolean acted(Job job, ServiceException failure, Instant now) {
    services.listener().polled(1);
    if (failures.isHopeless(failure, now)) {
      return false;
    }
    Duration age = Duration.between(job.since(), now);
    switch (FailureAction.forPoll(failure, age)) {
      case RETRY -> failures.retry(job, failure, CallHealth.Operation.POLL, now);
      case STOP -> {
        return false;
      }
      case RESUBMIT -> {
        services.listener().ended(age);
        if (job.resubmitted()) {
          jobs.deadLetter(job, LastWords.rejected("its job was forgotten twice", failure));
        } else {
          services.listener().retried();
          jobs.replace(job, job.forgotten(now));
        }
      }
      case ONCE_MORE, BISECT, UNCLEAR, REJECT -> {
        services.listener().ended(age);
        jobs.deadLetter(job, LastWords.rejected("its job cannot be read", failure));
      }
    }
    return true;
  }
}
