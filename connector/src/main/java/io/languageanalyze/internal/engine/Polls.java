package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.Verdict;
import io.languageanalyze.internal.engine.SideBySide.Call;
import io.languageanalyze.internal.engine.SideBySide.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the states of the running jobs of a shard, and acts on what the service says. */
final class Polls {

  private final Policy policy;
  private final Tools tools;
  private final JobTable jobs;
  private final FailureActions failures;
  private JobLength length;

  Polls(Policy policy, Tools tools, JobTable jobs, FailureActions failures, JobLength length) {
    this.policy = policy;
    this.tools = tools;
    this.jobs = jobs;
    this.failures = failures;
    this.length = length;
  }

  /** What is known of how long jobs take. */
  JobLength length() {
    return length;
  }

  /** Reads the states that are due. */
  void make(Instant now) throws ServiceException, InterruptedException {
    List<Job> due = JobTable.permitted(jobs.running(), policy.maxJobs(), tools.polls(), now);
    List<Call<JobState>> calls = new ArrayList<>();
    for (Job job : due) {
      String url = Objects.requireNonNull(job.url(), "a running job has an operation URL");
      // One that has to end now is settled from what is there.
      calls.add(
          failures.isOverdue(job, now)
              ? () -> tools.client().lookAtAllPages(url)
              : () -> tools.client().look(url));
    }
    List<Ended<JobState>> ended = tools.sideBySide().make(calls);
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
    tools.polls().accepted();
    tools.polls().spend(state.requests() - 1);
    tools.tally().polled(state.requests());
    failures.succeeded(CallHealth.Operation.POLL, now);
    Duration age = Duration.between(job.since(), now);
    if (state.isTerminal()) {
      tools.tally().ended(age);
      jobs.settle(job, new Settlement(state, policy.taskNames()));
      learn(job, state, age, now);
    } else if (!failures.gaveUp(job, state, "the service says \"" + state.status() + "\"", now)) {
      jobs.replace(job, job.seenRunning(age, PollPlan.nextLook(now, age)));
    }
  }

  private void learn(Job job, JobState state, Duration age, Instant now) {
    JobLength before = length;
    // Where the service does not say how long it took, a look that came late says nothing either.
    Duration planned = Duration.between(job.since(), job.due());
    length =
        state.took() == null
            ? length.learn(planned)
            : length.learn(state.took(), job.ranFor(), age);
    Duration usual = length.usual();
    if (before.usual() == null && usual != null) {
      jobs.expectEnds(usual, now);
    }
  }

  /** Whether the failure of a poll was dealt with; if not, the pipeline has to stop. */
  private boolean acted(Job job, ServiceException failure, Instant now) {
    tools.tally().polled(1);
    if (failures.isHopeless(failure, now)) {
      return false;
    }
    Duration age = Duration.between(job.since(), now);
    switch (Verdict.onLook(failure, age)) {
      case RETRY -> failures.retry(job, failure, CallHealth.Operation.POLL, now);
      case STOP -> {
        return false;
      }
      case FORGOTTEN -> {
        tools.tally().ended(age);
        if (job.resubmitted()) {
          jobs.bury(job, LastWords.rejected("its job was forgotten twice", failure));
        } else {
          tools.tally().retried();
          jobs.replace(job, job.forgotten(now));
        }
      }
      case ONCE_MORE, SPLIT, UNCLEAR, REJECT -> {
        tools.tally().ended(age);
        jobs.bury(job, LastWords.rejected("its job cannot be read", failure));
      }
    }
    return true;
  }
}
