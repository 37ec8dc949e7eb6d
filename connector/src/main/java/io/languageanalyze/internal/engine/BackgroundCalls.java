package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.UnusableSecretException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Calls of one kind that were started and whose results nobody has taken, for all shards of a
 * transform in this process.
 *
 * <p>A call goes on while its shard does other things, and its result waits under the id of its
 * job. Whoever asks first gets it: the next callback of the shard, or its successor after the
 * runner has tried a bundle again. A result that nobody takes is dropped after a while.
 * Thread-safe.
 */
public final class BackgroundCalls<T> {

  private static final int MANY = 1_000;
  private static final int DECAY = 16;
  private static final Duration UNCLAIMED = Duration.ofMinutes(10);

  /** One call. */
  interface Call<T> {
    T make() throws ServiceException;
  }

  private record Started<T>(Instant at, CompletableFuture<CallResult<T>> result) {}

  private final Executor executor;
  private final LongSupplier nanoTime;
  private final ToLongFunction<T> size;
  private final long room;
  private final Map<Long, Started<T>> calls = new ConcurrentHashMap<>();
  // The size of the largest value lately; it wears off.
  private volatile long expectedSize;

  /** Calls are made by {@code executor} and timed by {@code nanoTime}. */
  public BackgroundCalls(Executor executor, LongSupplier nanoTime) {
    this(executor, nanoTime, value -> 0, Long.MAX_VALUE);
  }

  /**
   * Calls whose values may be large.
   *
   * @param size the size of a value
   * @param room the size of all values together from which on {@link #hasRoom()} is false
   */
  public BackgroundCalls(
      Executor executor, LongSupplier nanoTime, ToLongFunction<T> size, long room) {
    this.executor = executor;
    this.nanoTime = nanoTime;
    this.size = size;
    this.room = room;
  }

  /**
   * Whether there is room for the value of another call, if it and those of the calls in progress
   * are as large as the largest one lately. One call in progress is always allowed.
   */
  boolean hasRoom() {
    long inProgress = calls.values().stream().filter(each -> !each.result().isDone()).count();
    long held = calls.values().stream().mapToLong(this::sizeIfEnded).sum();
    return inProgress == 0 || held + (inProgress + 1) * expectedSize <= room;
  }

  private long sizeIfEnded(Started<T> started) {
    CompletableFuture<CallResult<T>> result = started.result();
    boolean ended = result.isDone() && !result.isCompletedExceptionally();
    T value = ended ? result.join().value() : null;
    return value == null ? 0 : size.applyAsLong(value);
  }

  /** Starts the call of a job. */
  void start(long id, Call<T> call, Instant now) {
    if (calls.size() >= MANY) {
      Instant oldest = now.minus(UNCLAIMED);
      calls.values().removeIf(each -> each.result().isDone() && each.at().isBefore(oldest));
    }
    long start = nanoTime.getAsLong();
    calls.put(
        id,
        new Started<>(
            now, CompletableFuture.supplyAsync(() -> attempt(call, now, start), executor)));
  }

  private CallResult<T> attempt(Call<T> call, Instant now, long start) {
    T value = null;
    ServiceException failure = null;
    try {
      value = call.make();
      expectedSize = Math.max(size.applyAsLong(value), expectedSize - expectedSize / DECAY);
    } catch (ServiceException e) {
      failure = e;
    }
    Duration lasted = Duration.ofMillis((nanoTime.getAsLong() - start) / 1_000_000);
    return new CallResult<>(value, failure, now.plus(lasted));
  }

  /** Whether the call of a job was started and its result not taken. */
  boolean has(long id) {
    return calls.containsKey(id);
  }

  /** Takes the result of the call of a job; null when it has not ended, or is not known. */
  @Nullable CallResult<T> take(long id) {
    Started<T> started = calls.get(id);
    if (started == null || !started.result().isDone() || !calls.remove(id, started)) {
      return null;
    }
    try {
      return started.result().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UnusableSecretException unusable) {
        throw unusable;
      }
      throw new IllegalStateException("a call failed with an unexpected exception", e.getCause());
    }
  }
}
