package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.Verdict;
import io.languageanalyze.internal.engine.SideBySide.Call;
import io.languageanalyze.internal.engine.SideBySide.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Submits the waiting jobs of a shard, and acts on what the service says. */
final class Submits {

  private static final int TOO_LARGE = 413;

  private final Policy policy;
  private final Tools tools;
  private final JobTable jobs;
  private final FailureActions failures;

  Submits(Policy policy, Tools tools, JobTable jobs, FailureActions failures) {
    this.policy = policy;
    this.tools = tools;
    this.jobs = jobs;
    this.failures = failures;
  }

  /** Jobs that may be submitted before one of those in flight has ended. */
  long freePlaces() {
    return Math.max(0, policy.maxJobs() - jobs.running().count());
  }

  /**
   * Submits the jobs that are due.
   *
   * @param usual how long jobs of this shard took; null when none has ended
   */
  void make(@Nullable Duration usual, Instant now) throws ServiceException, InterruptedException {
    TaskHistory history = tools.memory().tasks();
    if (!history.isProven() && hasDue(now)) {
      history.takeTurn();
      try {
        if (!history.isProven()) {
          make(Math.min(1, freePlaces()), usual, now);
        }
      } finally {
        history.endTurn();
      }
    }
    if (history.isProven()) {
      make(freePlaces(), usual, now);
    }
  }

  private boolean hasDue(Instant now) {
    return freePlaces() > 0 && jobs.waiting().anyMatch(job -> !job.due().isAfter(now));
  }

  private void make(long most, @Nullable Duration usual, Instant now)
      throws ServiceException, InterruptedException {
    ServiceException stopped = tools.memory().tasks().stop(now);
    if (stopped != null && hasDue(now)) {
      throw stopped.withAdvice();
    }
    jobs.halveWhile(items -> !tools.memory().batches().allows(items), now);
    List<Job> due = affordable(JobTable.permitted(jobs.waiting(), most, tools.submits(), now));
    List<Call<String>> calls = new ArrayList<>();
    for (Job job : due) {
      List<byte[]> payloads = jobs.payloads(job);
      calls.add(() -> tools.client().submit(payloads));
    }
    List<Ended<String>> ended = tools.sideBySide().make(calls);
    ServiceException stop = null;
    for (int i = 0; i < due.size(); i++) {
      Job job = due.get(i);
      String url = ended.get(i).value();
      if (url != null) {
        // The job cannot be older than the answer that told of it.
        accepted(job, url, usual, now, now.plus(ended.get(i).after()));
      } else {
        ServiceException failure = ended.get(i).reason();
        stop = acted(job, failure, usual, now) ? stop : failure;
      }
    }
    if (stop != null) {
      throw stop.withAdvice();
    }
  }

  private void accepted(
      Job job, String url, @Nullable Duration usual, Instant now, Instant accepted) {
    tools.submits().accepted();
    tools.memory().tasks().accepted();
    tools.memory().batches().accepted(job.items());
    failures.succeeded(CallHealth.Operation.SUBMIT, now);
    tools.tally().submitted(job.items());
    boolean scout = jobs.running().findAny().isEmpty();
    jobs.replace(job, job.accepted(url, accepted, PollPlan.firstLook(accepted, usual, scout)));
  }

  // A job that cannot be paid for is not put off: nobody knows of anything that would come back.
  private List<Job> affordable(List<Job> due) {
    List<Job> affordable = new ArrayList<>();
    for (Job job : due) {
      if (tools.budget().take(bill(job))) {
        affordable.add(job);
      } else {
        jobs.bury(job, LastWords.overBudget(bill(job), tools.budget().limit()));
      }
    }
    return affordable;
  }

  private long bill(Job job) {
    return job.textRecords() * policy.taskNames().size();
  }

  /** Whether the failure of a submit was dealt with; if not, the pipeline has to stop. */
  private boolean acted(Job job, ServiceException failure, @Nullable Duration usual, Instant now) {
    // Where there was no answer, the job may run all the same, and be billed.
    if (failure.isAnswered()) {
      tools.budget().giveBack(bill(job));
    }
    if (failures.isHopeless(failure, now)) {
      return false;
    }
    switch (Verdict.onSubmit(failure, job.items().size())) {
      case RETRY -> failures.retry(job, failure, CallHealth.Operation.SUBMIT, now);
      case ONCE_MORE -> {
        if (!tools.memory().tasks().mayTryOnceMore()) {
          tools.memory().tasks().stopped(failure, now);
          return false;
        }
        failures.retry(job, failure, CallHealth.Operation.SUBMIT, now);
      }
      case UNCLEAR -> {
        // Where jobs of this shard run or have ended, such requests were accepted before.
        boolean accepted = usual != null || jobs.running().findAny().isPresent();
        if (!accepted && tools.memory().tasks().blamesTheRequests(failure)) {
          tools.memory().tasks().stopped(failure, now);
          return false;
        }
        refused(job, failure, now);
      }
      case SPLIT, REJECT, FORGOTTEN -> refused(job, failure, now);
      case STOP -> {
        return false;
      }
    }
    return true;
  }

  private void refused(Job job, ServiceException failure, Instant now) {
    tools.memory().batches().refused(job.items(), failure.status() == TOO_LARGE);
    if (job.items().size() > 1) {
      tools.tally().halved();
      jobs.halve(job, now);
    } else {
      jobs.bury(job, LastWords.rejected("the service refuses it", failure));
    }
  }
}
