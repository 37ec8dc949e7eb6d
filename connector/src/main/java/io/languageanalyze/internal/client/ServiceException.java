package io.languageanalyze.internal.client;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A call that did not do what it was made for. Carries neither document text nor credentials. */
public final class ServiceException extends Exception {

  /** The status of a call that got no HTTP answer. */
  public static final int NO_ANSWER = 0;

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
    return status != NO_ANSWER;
  }

  /** Whether the service refused the call because too many came. */
  public boolean isThrottled() {
    return status == 429;
  }
}
