package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How long the jobs of one transform took lately in this process, for all its shards together, and
 * when to poll the next ones. {@link PollPlan} has the rule.
 *
 * <p>Until the first job has ended, a few jobs are probes, which are polled early and often. The
 * others wait for what the probes teach, but for one at each doubling of the age, in case the
 * probes take longer than usual. A probe whose shard does not poll it in time, because its thread
 * has other shards to finish first, gives way to another job. A job that was seen running counts as
 * one that ends soon, because of the first jobs only the short ones have ended.
 *
 * <p>What was seen beats what the service says: a job ran at least until it was last seen running,
 * and no longer than until it was seen to have ended.
 *
 * <p>It holds the last {@value #MOST} jobs of which something was heard. Thread-safe.
 */
public final class DurationHistory {

  /** Jobs that explore an unknown duration at the same time. */
  static final int PROBES = 3;

  /** Jobs that are held. */
  static final int MOST = 64;

  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration UNKNOWN = Duration.ofSeconds(10);
  // A job that is no probe is polled the next time at so many times the age.
  private static final int SELDOM = 4;
  // A probe is late when so many times the interval has passed since it was polled.
  private static final int LATE = 3;
  // The service says in whole seconds when a job began: it may have begun up to so much later.
  private static final Duration ROUNDED_OFF = Duration.ofSeconds(1);
  // When a job ended before its first poll is not known, and a lag that is not seen again wears
  // off: both by one part in this many.
  private static final int DECAY = 32;
  // After a downtime a job is seen long after its end.
  private static final int EIGHTH = 8;

  // Of a job that has ended it does not matter.
  private static final long NO_SHARD = -1;

  private enum State {
    PROBE,
    RUNNING,
    ENDED
  }

  /**
   * What is known of a job.
   *
   * @param shard which shard it belongs to
   * @param age how long it took; of a job that runs, the age at which it was last seen running
   * @param noted when this was noted
   */
  private record Known(long shard, State state, Duration age, Instant noted) {

    // A job that runs counts as one that ends soon.
    long millis() {
      return (state == State.ENDED ? age : PollPlan.soon(age)).toMillis();
    }

    boolean isLateProbe(Instant now) {
      Duration interval = PollPlan.nextProbe(age).minus(age);
      return state == State.PROBE && noted.plus(interval.multipliedBy(LATE)).isBefore(now);
    }
  }

  private final Map<Long, Known> jobs = new LinkedHashMap<>();
  private Duration lag = ROUNDED_OFF.negated();
  // The age at which a job that is no probe was polled last, while nothing is known.
  private Duration explored = Duration.ZERO;
  // The age of the first poll; null when it has to be found anew.
  private @Nullable Duration planned;

  /** Whether a job is known to have ended. */
  synchronized boolean isKnown() {
    return count(State.ENDED) > 0;
  }

  /** The age at which a job is polled of which nothing was heard. */
  synchronized Duration firstPoll() {
    if (planned == null) {
      planned =
          isKnown()
              ? PollPlan.firstPoll(jobs.values().stream().mapToLong(Known::millis))
              : exploring();
    }
    return planned;
  }

  private Duration exploring() {
    long probes = count(State.PROBE);
    return probes < PROBES
        ? PollPlan.firstProbe(probes)
        : atLeast(explored.multipliedBy(2), UNKNOWN);
  }

  /** Notes that a job is polled of which nothing was heard. */
  synchronized void polled(long job, long shard, Duration age, Instant now) {
    if (isKnown()) {
      return;
    }
    boolean probe = count(State.PROBE) < PROBES;
    note(job, new Known(shard, probe ? State.PROBE : State.RUNNING, age, now));
    explored = probe ? explored : age;
  }

  /** Notes that a job was seen running. */
  synchronized void running(long job, long shard, Duration age, Instant now) {
    note(job, new Known(shard, isProbe(job) ? State.PROBE : State.RUNNING, age, now));
  }

  /** Lets other jobs be probes in place of those that should have been polled by now. */
  synchronized void replaceLateProbes(Instant now) {
    if (!isKnown() && jobs.values().removeIf(known -> known.isLateProbe(now))) {
      planned = null;
    }
  }

  /** The age of the next poll of a job that was seen running at {@code age}. */
  synchronized Duration nextPoll(long job, Duration age) {
    if (isKnown()) {
      return PollPlan.nextPoll(
          age,
          jobs.values().stream()
              .filter(each -> each.state() == State.ENDED && each.age().compareTo(age) <= 0)
              .map(Known::age)
              .max(Duration::compareTo)
              .orElse(Duration.ZERO),
          jobs.values().stream()
              .filter(each -> each.age().compareTo(age) > 0)
              .mapToLong(Known::millis));
    }
    return isProbe(job) ? PollPlan.nextProbe(age) : atLeast(age.multipliedBy(SELDOM), UNKNOWN);
  }

  private boolean isProbe(long job) {
    Known known = jobs.get(job);
    return known != null && known.state() == State.PROBE;
  }

  /** Whether nothing is known and jobs of other shards explore. */
  synchronized boolean isExploredBeside(long shard) {
    return !isKnown() && jobs.values().stream().anyMatch(known -> known.shard() != shard);
  }

  /**
   * Notes that a job was seen to have ended.
   *
   * @param stated how long it took as the service says; null when it does not say
   * @param ran age at which it was last seen running, zero when it never was
   * @param seen age at which it was seen to have ended
   */
  synchronized void ended(long job, @Nullable Duration stated, Duration ran, Duration seen) {
    Duration took = stated == null ? guess(ran, seen) : correct(stated, ran, seen);
    note(job, endedAfter(took));
  }

  /** Notes that nothing more will be heard of a job. */
  synchronized void forget(long job) {
    Known known = jobs.get(job);
    if (known != null && known.state() != State.ENDED) {
      jobs.remove(job);
      planned = null;
    }
  }

  /** How many jobs are held. */
  synchronized int size() {
    return jobs.size();
  }

  /** What a shard keeps in its state. */
  synchronized JobDurations toState() {
    return isKnown() ? new JobDurations(firstPoll(), lag) : JobDurations.UNKNOWN;
  }

  /** Takes what the state of a shard has, if nothing is known. */
  synchronized void recall(JobDurations durations) {
    Duration expected = durations.expectedDuration();
    if (expected != null && !isKnown()) {
      lag = durations.lag();
      // As good as any id: they are random numbers.
      note(0, endedAfter(expected));
    }
  }

  private static Known endedAfter(Duration took) {
    return new Known(NO_SHARD, State.ENDED, atLeast(took, SHORTEST), Instant.EPOCH);
  }

  private Duration guess(Duration ran, Duration seen) {
    if (!ran.isZero()) {
      return between(ran, seen);
    }
    Duration due = isKnown() ? firstPoll() : UNKNOWN;
    Duration most = atMost(seen, due);
    return most.minus(most.dividedBy(DECAY));
  }

  private Duration correct(Duration stated, Duration ran, Duration seen) {
    Duration corrected = stated.plus(lag);
    if (corrected.compareTo(ran) < 0) {
      boolean rounded = stated.compareTo(ran) >= 0;
      lag = (rounded ? ran : between(ran, seen)).minus(stated);
    } else if (corrected.compareTo(seen) > 0) {
      lag = atLeast(seen.minus(stated), ROUNDED_OFF.negated());
    } else if (ran.isZero() && lag.compareTo(Duration.ZERO) > 0) {
      lag = lag.minus(lag.dividedBy(DECAY));
    }
    return atMost(stated.plus(lag), seen);
  }

  // In the middle between two polls that followed each other; after a downtime near the first.
  private static Duration between(Duration ran, Duration seen) {
    return ran.plus(atMost(seen.minus(ran).dividedBy(2), ran.dividedBy(EIGHTH)));
  }

  private void note(long job, Known known) {
    jobs.remove(job);
    jobs.put(job, known);
    if (jobs.size() > MOST) {
      boolean more = count(State.ENDED) > 1;
      jobs.values().stream()
          .filter(each -> more || each.state() != State.ENDED)
          .findFirst()
          .ifPresent(each -> jobs.values().remove(each));
    }
    planned = null;
  }

  private long count(State state) {
    return jobs.values().stream().filter(known -> known.state() == state).count();
  }

  private static Duration atLeast(Duration duration, Duration least) {
    return duration.compareTo(least) < 0 ? least : duration;
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }
}
