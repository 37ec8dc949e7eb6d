package io.languageanalyze.internal.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Limits the total time of one call. A read timeout restarts with every byte and writes have no
 * timeout, so a server that sends or reads one byte a second could delay a call for days.
 * Thread-safe.
 */
public interface Deadline {

  /** Runs {@code end} when the time is up, unless the returned future is cancelled before. */
  Future<?> start(Runnable end);

  /** Creates a deadline with one daemon thread, which ends ten seconds after the last call. */
  static Deadline after(Duration limit) {
    // While the thread lives, the class loader of its job does.
    return after(limit, Duration.ofSeconds(10));
  }

  /** Creates a deadline whose thread ends when no call has been running for {@code idle}. */
  static Deadline after(Duration limit, Duration idle) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "languageanalyze-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(idle.toMillis(), TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
    return end -> timer.schedule(end, limit.toMillis(), TimeUnit.MILLISECONDS);
  }
}
