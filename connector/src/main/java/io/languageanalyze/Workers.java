package io.languageanalyze;

import io.languageanalyze.internal.client.UnusableSecretException;
import io.languageanalyze.internal.engine.SideBySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes calls side by side in threads that all shards of the process share. */
final class Workers implements SideBySide {

  static final Workers SHARED = new Workers();

  private static final int THREADS = 32;

  private final ThreadPoolExecutor threads;

  private Workers() {
    threads =
        new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "language-analyze");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public <T> List<Ended<T>> make(List<Call<T>> calls) throws InterruptedException {
    long start = System.nanoTime();
    if (calls.size() <= 1) {
      return calls.stream().map(call -> timed(call, start)).toList();
    }
    List<Future<Ended<T>>> futures = new ArrayList<>();
    for (Call<T> call : calls) {
      futures.add(threads.submit(() -> timed(call, start)));
    }
    List<Ended<T>> ended = new ArrayList<>();
    try {
      for (Future<Ended<T>> future : futures) {
        ended.add(future.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnusableSecretException unusable) {
        throw unusable;
      }
      throw new IllegalStateException("a call failed in a way no call may", e.getCause());
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
    return ended;
  }

  private static <T> Ended<T> timed(Call<T> call, long start) {
    Ended<T> ended = SideBySide.attempt(call);
    Duration after = Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
    return new Ended<>(ended.value(), ended.failure(), after);
  }
}
