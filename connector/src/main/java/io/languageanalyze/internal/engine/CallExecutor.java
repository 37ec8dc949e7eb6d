package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Makes calls at the same time and waits for all of them. */
public interface CallExecutor {

  /** One call. */
  interface Call<T> {
    T make() throws ServiceException;
  }

  /**
   * How a call ended: exactly one of the two is there.
   *
   * @param value what it returned
   * @param failure why it failed
   * @param after how long after the start of all calls it ended
   */
  record CallResult<T>(@Nullable T value, @Nullable ServiceException failure, Duration after) {

    /** Why a call without a value failed. */
    public ServiceException reason() {
      return Objects.requireNonNull(failure, "a call ended with neither a value nor a failure");
    }
  }

  /** Makes all calls; the answers come in the order of the calls. */
  <T> List<CallResult<T>> make(List<Call<T>> calls) throws InterruptedException;

  /** Makes one call, and says how it ended; the time is left to whoever has a clock. */
  static <T> CallResult<T> attempt(Call<T> call) {
    try {
      return new CallResult<>(call.make(), null, Duration.ZERO);
    } catch (ServiceException failure) {
      return new CallResult<>(null, failure, Duration.ZERO);
    }
  }
}
