package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What became of the submits of one transform in this process, for all its shards together.
 *
 * <p>Until one submit is accepted it is unknown whether the service takes such requests at all:
 * submits are made one at a time, and a few refusals that no document need be to blame for are
 * enough to stop. It is in memory: a restarted process learns it again with one submit.
 */
public final class SubmitHistory {

  /** Refusals for one reason, with nothing accepted, after which no document is to blame. */
  static final int MOST_REFUSALS = 4;

  // A submit without an operation is forgiven after this many that were accepted.
  private static final long FORGIVEN_AFTER = 1_000;
  // The other shards stop with the one that found out, and make no submits of their own for it.
  private static final Duration STOPPED = Duration.ofMinutes(1);
  // A call ends long before; a shard that lost its worker does not end its turn.
  private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
  // Reasons come from the network.
  private static final int MOST_REASONS = 100;

  private final Map<String, Integer> refusals = new HashMap<>();
  private boolean proven;
  private @Nullable Long turn;
  private Instant turnBegan = Instant.EPOCH;
  private boolean oneWithoutOperation;
  private long acceptedSince;
  private @Nullable ServiceException stop;
  private Instant stopped = Instant.EPOCH;

  /** Whether a submit of this transform was accepted in this process. */
  synchronized boolean isProven() {
    return proven;
  }

  /** Why no submit may be made; null when one may, first of all after a while. */
  synchronized @Nullable ServiceException stoppedBy(Instant now) {
    // A stop has the moment at which its call began; the moments of shards differ, in any order.
    boolean recent = Duration.between(stopped, now).abs().compareTo(STOPPED) < 0;
    return recent ? stop : null;
  }

  /** Whether the submit of a job may be made now: until one is accepted, one at a time. */
  synchronized boolean tryTurn(long job, Instant now) {
    if (!hasTurn(job, now)) {
      return false;
    }
    turn = job;
    turnBegan = now;
    return true;
  }

  /** The same, without taking the turn. */
  synchronized boolean hasTurn(long job, Instant now) {
    boolean others = turn != null && turn != job;
    boolean recent = Duration.between(turnBegan, now).abs().compareTo(LONGEST_TURN) < 0;
    return proven || !others || !recent;
  }

  /** Ends the turn of a job, if it has it. */
  synchronized void endTurn(long job) {
    turn = turn != null && turn == job ? null : turn;
  }

  /** Reports that the service accepted a submit. */
  synchronized void accepted() {
    proven = true;
    refusals.clear();
    acceptedSince++;
    if (acceptedSince >= FORGIVEN_AFTER) {
      oneWithoutOperation = false;
    }
  }

  /**
   * Reports a submit that failed; stops all submits when requests like it can never succeed.
   *
   * @param action what the failure means
   * @param acceptedBefore whether the shard knows that the service accepted such requests
   */
  synchronized void failed(
      ServiceException failure, FailureAction action, boolean acceptedBefore, Instant now) {
    boolean hopeless =
        switch (action) {
          case ONCE_MORE -> isSecondWithoutOperation();
          case UNCLEAR -> !acceptedBefore && blamesTheRequests(failure);
          default -> false;
        };
    if (hopeless) {
      stop = failure;
      stopped = now;
    }
  }

  private boolean isSecondWithoutOperation() {
    boolean second = oneWithoutOperation;
    oneWithoutOperation = true;
    acceptedSince = 0;
    return second;
  }

  // A document, or all requests of this kind, may be to blame: as far as can be known, these are.
  private boolean blamesTheRequests(ServiceException refusal) {
    if (proven) {
      return false;
    }
    String reason =
        refusal.status() + " " + refusal.error().code() + " " + refusal.error().innerCode();
    if (refusals.size() >= MOST_REASONS) {
      refusals.clear();
    }
    return refusals.merge(reason, 1, Integer::sum) >= MOST_REFUSALS;
  }
}
