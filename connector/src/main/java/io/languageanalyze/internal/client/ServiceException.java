package io.languageanalyze.internal.client;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A call that did not do what it was made for. Carries neither document text nor credentials. */
public final class ServiceException extends Exception {

  /** The status of a call that got no HTTP answer. */
  public static final int NO_ANSWER = 0;

  /** The code of a submit that was answered with a 2xx and no place to look for a job. */
  public static final String MISSING_OPERATION = "MissingOperationLocation";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ServiceError error;
  private final transient @Nullable Duration retryAfter;

  /**
   * Describes a failed call.
   *
   * @param status the HTTP status, or {@link #NO_ANSWER}
   * @param error what the service, or the network, said
   * @param retryAfter how long the service asks to wait, uncapped; null when it does not ask
   * @param cause the exception of the network, if any
   */
  public ServiceException(
      int status, ServiceError error, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(
        (status == NO_ANSWER ? "no answer" : "HTTP " + status)
            + ": "
            + error.code()
            + (error.innerCode() == null ? "" : "/" + error.innerCode())
            + ": "
            + error.message(),
        cause);
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status, or {@link #NO_ANSWER}. */
  public int status() {
    return status;
  }

  /** What the service said. */
  public ServiceError error() {
    return error;
  }

  /** How long the service asks to wait; not capped. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether the service said no; if not, the call may have worked all the same. */
  public boolean isAnswered() {
    return status >= 300;
  }

  /** Whether a submit was answered with a 2xx that names no operation. */
  public boolean isWithoutOperation() {
    return MISSING_OPERATION.equals(error.code());
  }

  /** Whether no connection came about: unknown host, refused, no route, TLS not agreed upon. */
  public boolean isUnreachable() {
    return ConnectFailure.because(getCause()) != null;
  }

  /** The same failure with a sentence on what to do. */
  public ServiceException withAdvice() {
    ServiceError advised =
        new ServiceError(
            error.code(),
            error.innerCode(),
            error.message() + ". " + FailureAdvice.on(this),
            error.target());
    return new ServiceException(status, advised, retryAfter, getCause());
  }

  /** Whether the service refused the call because too many came. */
  public boolean isThrottled() {
    return status == 429;
  }
}
