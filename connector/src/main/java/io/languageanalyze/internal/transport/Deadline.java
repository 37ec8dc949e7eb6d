package io.languageanalyze.internal.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The time that one call may take in all. A read timeout starts anew with every byte, and a write
 * has none: a server that sends or takes a byte a second would hold a call for days.
 */
public interface Deadline {

  /** Runs {@code end} when the time is up, unless what is returned is cancelled before. */
  Future<?> start(Runnable end);

  /** A deadline kept by one thread, which lives only while calls are under way. */
  static Deadline after(Duration limit) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "languageanalyze-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(limit.toMillis(), TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
    return end -> timer.schedule(end, limit.toMillis(), TimeUnit.MILLISECONDS);
  }
}
