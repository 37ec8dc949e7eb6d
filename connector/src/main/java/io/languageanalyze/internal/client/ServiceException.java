package io.languageanalyze.internal.client;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A failed call to the service. It contains neither document text nor credentials. */
public final class ServiceException extends Exception {

  /** The status of a call without an HTTP response. */
  public static final int NO_RESPONSE = 0;

  /** The code of a submit that got a 2xx response without a job URL. */
  public static final String MISSING_OPERATION = "MissingOperationLocation";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ServiceError error;
  private final transient @Nullable Duration retryAfter;

  /**
   * Creates an exception for a failed call.
   *
   * @param status the HTTP status, or {@link #NO_RESPONSE}
   * @param error the error of the service or the network
   * @param retryAfter the wait that the service requested, not capped; null if it requested none
   * @param cause the network exception, if any
   */
  public ServiceException(
      int status, ServiceError error, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(
        (status == NO_RESPONSE ? "no response" : "HTTP " + status)
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

  /** Returns the HTTP status, or {@link #NO_RESPONSE}. */
  public int status() {
    return status;
  }

  /** Returns the error of the service or the network. */
  public ServiceError error() {
    return error;
  }

  /** Returns the wait that the service requested, not capped; null if it requested none. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether the service responded. Without a response, the call may still have succeeded. */
  public boolean hasResponse() {
    return status >= 300;
  }

  /** Whether a submit got a 2xx response without a job URL. */
  public boolean isWithoutOperation() {
    return MISSING_OPERATION.equals(error.code());
  }

  /**
   * Whether no connection was established: unknown host, connection refused, no route, failed TLS
   * handshake.
   */
  public boolean isUnreachable() {
    return ConnectFailure.because(getCause()) != null;
  }

  /** Returns a copy whose message ends with advice for the user. */
  public ServiceException withAdvice() {
    ServiceError advised =
        new ServiceError(
            error.code(),
            error.innerCode(),
            error.message() + ". " + FailureAdvice.on(this),
            error.target());
    return new ServiceException(status, advised, retryAfter, getCause());
  }

  /** Whether the service refused the call with HTTP 429, too many requests. */
  public boolean isThrottled() {
    return status == 429;
  }
}
