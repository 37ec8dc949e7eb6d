package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.UnusableSecretException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
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
  private static final Duration UNCLAIMED = Duration.ofMinutes(10);

  /** One call. */
  interface Call<T> {
    T make() throws ServiceException;
  }

  private static final class Started<T> {
    final Instant at;
    volatile @Nullable CallResult<T> result;
    volatile @Nullable Throwable defect;

    Started(Instant at) {
      this.at = at;
    }
  }

  private final Executor executor;
  private final LongSupplier nanoTime;
  private final Map<Long, Started<T>> calls = new ConcurrentHashMap<>();

  /** Calls are made by {@code executor} and timed by {@code nanoTime}. */
  public BackgroundCalls(Executor executor, LongSupplier nanoTime) {
    this.executor = executor;
    this.nanoTime = nanoTime;
  }

  /** Starts the call of a job. */
  void start(long id, Call<T> call, Instant now) {
    if (calls.size() >= MANY) {
      Instant oldest = now.minus(UNCLAIMED);
      calls.values().removeIf(each -> each.result != null && each.at.isBefore(oldest));
    }
    Started<T> started = new Started<>(now);
    calls.put(id, started);
    long start = nanoTime.getAsLong();
    executor.execute(
        () -> {
          try {
            started.result = attempt(call, now, start);
          } catch (RuntimeException | Error e) {
            started.defect = e;
          }
        });
  }

  private CallResult<T> attempt(Call<T> call, Instant now, long start) {
    T value = null;
    ServiceException failure = null;
    try {
      value = call.make();
    } catch (ServiceException e) {
      failure = e;
    }
    Duration lasted = Duration.ofMillis((nanoTime.getAsLong() - start) / 1_000_000);
    return new CallResult<>(value, failure, now.plus(lasted));
  }

  /** When the call of a job was started; null when its result was taken, or it never was. */
  @Nullable Instant startedAt(long id) {
    Started<T> started = calls.get(id);
    return started == null ? null : started.at;
  }

  /** Takes the result of the call of a job; null when it has not ended, or is not known. */
  @Nullable CallResult<T> take(long id) {
    Started<T> started = calls.get(id);
    if (started == null) {
      return null;
    }
    Throwable defect = started.defect;
    CallResult<T> result = started.result;
    if (defect == null && result == null) {
      return null;
    }
    if (!calls.remove(id, started)) {
      return null;
    }
    if (defect instanceof UnusableSecretException unusable) {
      throw unusable;
    }
    if (defect != null) {
      throw new IllegalStateException("a call failed in a way no call may", defect);
    }
    return result;
  }
}
