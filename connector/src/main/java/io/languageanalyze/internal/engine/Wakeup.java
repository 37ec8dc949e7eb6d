package io.languageanalyze.internal.engine;

import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * When a shard wants to be called again.
 *
 * @param at the earliest moment at which there is something to do; null when only more documents,
 *     or the end of the input, give it something to do
 * @param watermarkHold the oldest timestamp it owns; null when it owns nothing
 */
public record Wakeup(@Nullable Instant at, @Nullable Instant watermarkHold) {

  /** Whether the shard owns no document. */
  public boolean isIdle() {
    return watermarkHold == null;
  }
}
