package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.UnusableSecretException;
import io.languageanalyze.internal.engine.CallExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs calls concurrently in threads that all shards of the process share. Thread-safe. */
final class CallThreadPool implements CallExecutor {

  static final CallThreadPool SHARED = new CallThreadPool();

  private static final int THREADS = 32;

  private final ThreadPoolExecutor threads;

  private CallThreadPool() {
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            CallThreadPool::daemon);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "language-analyze");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public <T> List<CallResult<T>> make(List<Call<T>> calls) throws InterruptedException {
    long start = System.nanoTime();
    if (calls.size() <= 1) {
      return calls.stream().map(call -> timed(call, start)).toList();
    }
    List<Future<CallResult<T>>> futures = new ArrayList<>();
    for (Call<T> call : calls) {
      futures.add(threads.submit(() -> timed(call, start)));
    }
    List<CallResult<T>> ended = new ArrayList<>();
    try {
      for (Future<CallResult<T>> future : futures) {
        ended.add(future.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnusableSecretException unusable) {
        throw unusable;
      }
      throw new IllegalStateException("a call failed with an unexpected exception", e.getCause());
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
    return ended;
  }

  private static <T> CallResult<T> timed(Call<T> call, long start) {
    CallResult<T> ended = CallExecutor.attempt(call);
    Duration after = Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
    return new CallResult<>(ended.value(), ended.failure(), after);
  }
}
