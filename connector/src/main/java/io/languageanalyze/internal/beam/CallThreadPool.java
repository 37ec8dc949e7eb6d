package io.languageanalyze.internal.beam;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that make the calls of all shards of the process. */
final class CallThreadPool {

  static final Executor SHARED = create();

  // The S tier takes 17 submits and 17 polls a second: enough for calls of nearly two seconds.
  private static final int THREADS = 64;

  // While a thread lives, the class loader of its job does.
  private static final int IDLE_SECONDS = 10;

  private CallThreadPool() {}

  private static Executor create() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            CallThreadPool::daemon);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "language-analyze");
    thread.setDaemon(true);
    return thread;
  }
}
