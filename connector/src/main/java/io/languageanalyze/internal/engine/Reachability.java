package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Whether there is anything at an endpoint, for all shards of a process together. */
public final class Reachability {

  /** How long to try an endpoint from which nothing ever came. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private boolean responded;
  private @Nullable Instant since;

  /** Reports that something at the endpoint responded, whatever it said. */
  synchronized void responded() {
    responded = true;
    since = null;
  }

  /** Reports that no connection came about; whether to give up. */
  synchronized boolean isHopeless(Instant now) {
    if (responded) {
      return false;
    }
    if (since == null || now.isBefore(since)) {
      since = now;
    }
    boolean hopeless = !now.isBefore(since.plus(PATIENCE));
    if (hopeless) {
      // A runner that starts the pipeline again in this process gets the same patience.
      since = null;
    }
    return hopeless;
  }
}
