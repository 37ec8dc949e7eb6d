package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Instant;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How a call ended: exactly one of value and failure is there.
 *
 * @param value what it returned
 * @param failure why it failed
 * @param endedAt when it ended
 */
record CallResult<T>(@Nullable T value, @Nullable ServiceException failure, Instant endedAt) {

  /** Why a call without a value failed. */
  ServiceException reason() {
    return Objects.requireNonNull(failure, "a call ended with neither a value nor a failure");
  }
}
