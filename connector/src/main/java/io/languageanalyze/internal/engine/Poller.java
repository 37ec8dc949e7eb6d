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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Polls the running jobs of a shard, and acts on what the service says. */
final class Poller {

  private final long key;
  private final ShardConfig config;
  private final ShardServices services;
  private final ShardCalls calls;
  private final JobTable jobs;
  private final OutcomeEmitter outcomes;
  private final FailureHandler failures;
  private final DurationHistory durations;

  Poller(
      long key,
      ShardConfig config,
      ShardServices services,
      JobTable jobs,
      OutcomeEmitter outcomes,
      FailureHandler failures) {
    this.key = key;
    this.config = config;
    this.services = services;
    this.calls = services.memory().calls();
    this.jobs = jobs;
    this.outcomes = outcomes;
    this.failures = failures;
    this.durations = services.memory().durations();
  }

  /** Acts on the polls that have ended, and starts those that are due. */
  void tick(Instant now) throws ServiceException {
    collect(now);
    durations.replaceLateProbes(now);
    if (durations.isKnown() && jobs.explores()) {
      jobs.explores(false);
      replan();
    }
    boolean started = false;
    for (RunningJob job = firstDue(now); job != null; job = firstDue(now)) {
      if (!calls.polls().hasRoom() || !services.polls().tryAcquire(now)) {
        break;
      }
      start(job, now);
      started = true;
    }
    if (started) {
      collect(now);
    }
  }

  /** When the first poll is due, or may become due by what other shards learn. */
  Optional<Instant> nextCallAt(Instant now) {
    RunningJob first = first().orElse(null);
    if (first == null) {
      return Optional.empty();
    }
    Instant due = dueAt(first);
    if (!durations.isExploredBeside(key)) {
      return Optional.of(due);
    }
    // Jobs of other shards may teach when those of this one end.
    Duration age = Duration.between(first.startedAt(), now);
    Instant again = first.startedAt().plus(PollPlan.soon(age));
    return Optional.of(due.isBefore(again) ? due : again);
  }

  private @Nullable RunningJob firstDue(Instant now) {
    for (RunningJob job = first().orElse(null); job != null; job = first().orElse(null)) {
      if (dueAt(job).isAfter(now)) {
        return null;
      }
      Instant planned = planned(job);
      if (!planned.isAfter(now)) {
        return job;
      }
      jobs.replace(job, job.callAt(planned));
    }
    return null;
  }

  // Jobs that were seen running while nothing was known are polled when others like them end.
  private void replan() {
    for (RunningJob job : jobs.running().toList()) {
      Instant planned = planned(job);
      if (planned.isBefore(job.nextCallAt())) {
        jobs.replace(job, job.callAt(planned));
      }
    }
  }

  // What was learned since a job was seen running may put off its next poll.
  private Instant planned(RunningJob job) {
    return job.polls() == 0 || job.failures() > 0
        ? dueAt(job)
        : at(job, durations.nextPoll(job.id(), job.ranFor()));
  }

  private Optional<RunningJob> first() {
    return Stream.concat(jobs.unseen().limit(1), jobs.running().limit(1))
        .min(Comparator.comparing(this::dueAt));
  }

  private Instant dueAt(RunningJob job) {
    return job.isUnseen() ? at(job, durations.firstPoll()) : job.nextCallAt();
  }

  // A job is polled when it is to be given up, whatever is known, but not twice at once.
  private Instant at(RunningJob job, Duration age) {
    Duration last = PollPlan.soonest(job.ranFor());
    Duration timeout = config.jobTimeout();
    Duration most = timeout.compareTo(last) < 0 ? last : timeout;
    return job.startedAt().plus(age.compareTo(most) < 0 ? age : most);
  }

  // No less than before, although the clock was set back a little.
  private static Duration age(RunningJob job, Instant moment) {
    Duration age = Duration.between(job.startedAt(), moment);
    return age.compareTo(job.ranFor()) < 0 ? job.ranFor() : age;
  }

  private void start(RunningJob job, Instant now) {
    LanguageClient client = services.client();
    if (job.isUnseen()) {
      durations.polled(job.id(), key, age(job, now), now);
    }
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
      collect(job.notAfter(now), now);
    }
  }

  private void collect(RunningJob job, Instant now) throws ServiceException {
    CallResult<JobState> polled = calls.polls().take(job.id());
    if (polled != null) {
      JobState state = polled.value();
      if (state == null) {
        onPollFailed(job, polled.reason(), now);
      } else {
        Instant ended = polled.endedAt();
        onPolled(job, state, TokenBucket.isSetBack(ended, now) ? now : ended, now);
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
    Duration age = age(job, ended);
    services.memory().log().polled(job, state.status(), age);
    if (state.isTerminal()) {
      services.listener().ended(age);
      outcomes.complete(job, new ResultAccounting(state, config.taskNames()));
      durations.ended(job.id(), state.took(), job.ranFor(), age);
    } else if (failures.isExpired(job, now)) {
      giveUp(job, state, "the service says \"" + state.status() + "\"", now);
    } else {
      durations.running(job.id(), key, age, now);
      jobs.explores(!durations.isKnown());
      RunningJob running = job.seenRunning(age, now);
      jobs.replace(job, running.callAt(planned(running)));
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
        ended(job, age);
        if (job.resubmitted()) {
          outcomes.deadLetter(
              job, TaskFailure.rejected("the service has forgotten its job twice", failure));
        } else {
          services.listener().retried();
          jobs.replace(job, job.forgotten(now));
        }
      }
      case ONCE_MORE, BISECT, UNCLEAR, REJECT -> {
        ended(job, age);
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
    ended(job, age);
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

  private void ended(RunningJob job, Duration age) {
    services.listener().ended(age);
    durations.forget(job.id());
  }
}
