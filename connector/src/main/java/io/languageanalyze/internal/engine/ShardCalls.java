package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.JobState;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The calls in progress of all shards of a transform in this process. Thread-safe.
 *
 * @param submits end with the operation URL
 * @param polls end with the state
 * @param cancels end with what is said of the job that is given up
 */
public record ShardCalls(
    BackgroundCalls<String> submits,
    BackgroundCalls<JobState> polls,
    BackgroundCalls<GivenUp> cancels) {

  /**
   * Calls that {@code executor} makes and {@code nanoTime} times.
   *
   * @param resultRoom characters of results in memory from which on no more polls are started
   */
  public static ShardCalls with(Executor executor, LongSupplier nanoTime, long resultRoom) {
    return new ShardCalls(
        new BackgroundCalls<>(executor, nanoTime),
        new BackgroundCalls<>(executor, nanoTime, JobState::characters, resultRoom),
        new BackgroundCalls<>(executor, nanoTime));
  }

  /** Whether a call of a job was started whose result nobody has taken. */
  boolean hasAny(long id) {
    return submits.has(id) || polls.has(id) || cancels.has(id);
  }

  /**
   * A job that was given up and cancelled.
   *
   * @param state its state with all pages; null when it could not be read
   * @param lastSeen what was seen of it last
   * @param cancelled how the cancelling went
   */
  record GivenUp(@Nullable JobState state, String lastSeen, String cancelled) {}
}
