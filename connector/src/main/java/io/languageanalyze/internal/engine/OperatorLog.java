package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log for operators, for all shards of a transform in this process: the configuration at the
 * start and totals at the end; warnings at most once a minute for each cause, with the number of
 * those left out; every call at level DEBUG. No message holds text of a document, a credential, or
 * words of the service beside status and codes. Thread-safe.
 */
public final class OperatorLog {

  private static final Duration BETWEEN = Duration.ofMinutes(1);

  /** What a warning is about. */
  private enum Cause {
    STOPPED,
    TIMED_OUT,
    BISECTED,
    BACKPRESSURE
  }

  private static final class LastWarning {
    Instant at = Instant.EPOCH;
    long leftOut;
  }

  private final Logger log;
  private final ProcessTotals totals = new ProcessTotals();
  private final Map<Cause, LastWarning> warnings = new EnumMap<>(Cause.class);

  /** A log that begins with the configuration, without secrets. */
  public static OperatorLog started(String configuration) {
    Logger log = LoggerFactory.getLogger("io.languageanalyze.engine");
    log.info("analyzing at {}", configuration);
    return new OperatorLog(log);
  }

  OperatorLog(Logger log) {
    this.log = log;
  }

  /** Returns what the shards of the transform did in this process. */
  public ProcessTotals totals() {
    return totals;
  }

  /** A step that uses this log begins. */
  public void opened() {
    totals.opened();
  }

  /** A step that used this log has ended; the last one in the process logs the totals. */
  public void closed(Instant now) {
    String line = totals.closed(now);
    if (line != null) {
      log.info("totals of this process so far: {}", line);
    }
  }

  void submitted(Job job, String url) {
    log.debug("submitted {} documents as {}", job.documents().size(), url);
  }

  void polled(Job job, String status, Duration age) {
    log.debug("polled {}: {} after {} ms", job.urlOrNull(), status, age.toMillis());
  }

  void woken(Wakeup next) {
    log.debug("next wakeup {}, watermark held at {}", next.at(), next.watermarkHold());
  }

  void timedOut(String url, Duration age, Instant now) {
    warn(
        Cause.TIMED_OUT, now, "a job was given up after %,d s: %s".formatted(age.toSeconds(), url));
  }

  void bisected(int documents, ServiceException failure, Instant now) {
    warn(
        Cause.BISECTED,
        now,
        "a batch of %d documents was refused with HTTP %d and is bisected"
            .formatted(documents, failure.status()));
  }

  /** The input waits. */
  public void backpressure(int waiting, long bytes, Instant now) {
    warn(
        Cause.BACKPRESSURE,
        now,
        "the input waits: a shard has %,d complete batches to submit, and %,d bytes in all"
            .formatted(waiting, bytes));
  }

  void stopped(ServiceException failure, Instant now) {
    warn(
        Cause.STOPPED,
        now,
        "the pipeline stops: HTTP %d %s"
            .formatted(failure.status(), CallHealth.word(failure.error().code())));
  }

  private void warn(Cause cause, Instant now, String message) {
    long leftOut;
    synchronized (warnings) {
      LastWarning last = warnings.computeIfAbsent(cause, any -> new LastWarning());
      // The clock may have been set back since.
      if (!now.isBefore(last.at) && now.isBefore(last.at.plus(BETWEEN))) {
        last.leftOut++;
        return;
      }
      last.at = now;
      leftOut = last.leftOut;
      last.leftOut = 0;
    }
    log.warn(
        leftOut == 0 ? "{}" : "{} (and {} more like it since the last warning)", message, leftOut);
  }
}
