package io.languageanalyze.internal.engine;

import java.time.Instant;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * When the shard wants to be called again.
 *
 * @param when the earliest moment at which there is something to do; null when only more documents,
 *     or the end of the input, give it something to do
 * @param hold the oldest timestamp it owns; null when it owns nothing
 */
public record Wakeup(@Nullable Instant when, @Nullable Instant hold) {

  /** Whether the shard owns no document. */
  public boolean isIdle() {
    return hold == null;
  }
}
