package io.languageanalyze.internal.engine;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the state of a shard keeps of a {@link DurationHistory}, so that a restarted process need
 * not explore again.
 *
 * @param expectedDuration age at which jobs are polled first; null before the first has ended
 * @param lag how much longer jobs run than the service says
 */
public record JobDurations(@Nullable Duration expectedDuration, Duration lag) {

  /** Nothing is known. */
  public static final JobDurations UNKNOWN = new JobDurations(null, Duration.ZERO);
}
