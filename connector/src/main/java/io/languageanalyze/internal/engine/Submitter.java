package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.CallExecutor.Call;
import io.languageanalyze.internal.engine.CallExecutor.CallResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Submits the waiting jobs of a shard, and acts on what the service says. */
final class Submitter {

  private static final int TOO_LARGE = 413;

  private final ShardConfig config;
  private final ShardServices services;
  private final JobTable jobs;
  private final FailureHandler failures;

  Submitter(ShardConfig config, ShardServices services, JobTable jobs, FailureHandler failures) {
    this.config = config;
    this.services = services;
    this.jobs = jobs;
    this.failures = failures;
  }

  /** Jobs that may be submitted before one of those in flight has ended. */
  long freePlaces() {
    return Math.max(0, config.maxJobs() - jobs.running().count());
  }

  /**
   * Submits the jobs that are due.
   *
   * @param expectedDuration how long jobs of this shard took; null when none has ended
   */
  void make(@Nullable Duration expectedDuration, Instant now)
      throws ServiceException, InterruptedException {
    SubmitHistory history = services.memory().tasks();
    if (!history.isProven() && hasDue(now)) {
      history.takeTurn();
      try {
        if (!history.isProven()) {
          make(Math.min(1, freePlaces()), expectedDuration, now);
        }
      } finally {
        history.endTurn();
      }
    }
    if (history.isProven()) {
      make(freePlaces(), expectedDuration, now);
    }
  }

  private boolean hasDue(Instant now) {
    return freePlaces() > 0 && jobs.waiting().anyMatch(job -> !job.due().isAfter(now));
  }

  private void make(long most, @Nullable Duration expectedDuration, Instant now)
      throws ServiceException, InterruptedException {
    ServiceException stopped = services.memory().tasks().stop(now);
    if (stopped != null && hasDue(now)) {
      throw stopped.withAdvice();
    }
    jobs.halveWhile(documents -> !services.memory().batches().allows(documents), now);
    List<Job> due = affordable(JobTable.permitted(jobs.waiting(), most, services.submits(), now));
    List<Call<String>> calls = new ArrayList<>();
    for (Job job : due) {
      List<byte[]> payloads = jobs.payloads(job);
      calls.add(() -> services.client().submit(payloads));
    }
    List<CallResult<String>> ended = services.executor().make(calls);
    ServiceException stop = null;
    for (int i = 0; i < due.size(); i++) {
      Job job = due.get(i);
      String url = ended.get(i).value();
      if (url != null) {
        // The job cannot be older than the answer that told of it.
        accepted(job, url, expectedDuration, now, now.plus(ended.get(i).after()));
      } else {
        ServiceException failure = ended.get(i).reason();
        stop = acted(job, failure, expectedDuration, now) ? stop : failure;
      }
    }
    if (stop != null) {
      throw stop.withAdvice();
    }
  }

  private void accepted(
      Job job, String url, @Nullable Duration expectedDuration, Instant now, Instant accepted) {
    services.submits().accepted();
    services.memory().tasks().accepted();
    services.memory().batches().accepted(job.documents());
    failures.succeeded(CallHealth.Operation.SUBMIT, now);
    services.listener().submitted(job.documents());
    boolean probe = jobs.running().findAny().isEmpty();
    jobs.replace(
        job, job.accepted(url, accepted, PollPlan.firstPoll(accepted, expectedDuration, probe)));
  }

  // A job that cannot be paid for is not put off: nobody knows of anything that would come back.
  private List<Job> affordable(List<Job> due) {
    List<Job> affordable = new ArrayList<>();
    for (Job job : due) {
      if (services.budget().take(bill(job))) {
        affordable.add(job);
      } else {
        jobs.deadLetter(job, LastWords.overBudget(bill(job), services.budget().limit()));
      }
    }
    return affordable;
  }

  private long bill(Job job) {
    return job.textRecords() * config.taskNames().size();
  }

  /** Whether the failure of a submit was dealt with; if not, the pipeline has to stop. */
  private boolean acted(
      Job job, ServiceException failure, @Nullable Duration expectedDuration, Instant now) {
    // Where there was no answer, the job may run all the same, and be billed.
    if (failure.isAnswered()) {
      services.budget().giveBack(bill(job));
    }
    if (failures.isHopeless(failure, now)) {
      return false;
    }
    switch (FailureAction.forSubmit(failure, job.documents().size())) {
      case RETRY -> failures.retry(job, failure, CallHealth.Operation.SUBMIT, now);
      case ONCE_MORE -> {
        if (!services.memory().tasks().mayTryOnceMore()) {
          services.memory().tasks().stopped(failure, now);
          return false;
        }
        failures.retry(job, failure, CallHealth.Operation.SUBMIT, now);
      }
      case UNCLEAR -> {
        // Where jobs of this shard run or have ended, such requests were accepted before.
        boolean accepted = expectedDuration != null || jobs.running().findAny().isPresent();
        if (!accepted && services.memory().tasks().blamesTheRequests(failure)) {
          services.memory().tasks().stopped(failure, now);
          return false;
        }
        refused(job, failure, now);
      }
      case BISECT, REJECT, RESUBMIT -> refused(job, failure, now);
      case STOP -> {
        return false;
      }
    }
    return true;
  }

  private void refused(Job job, ServiceException failure, Instant now) {
    services.memory().batches().refused(job.documents(), failure.status() == TOO_LARGE);
    if (job.documents().size() > 1) {
      services.listener().bisected();
      jobs.bisect(job, now);
    } else {
      jobs.deadLetter(job, LastWords.rejected("the service refuses it", failure));
    }
  }
}
