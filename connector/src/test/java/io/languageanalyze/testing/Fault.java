package io.languageanalyze.testing;

import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.client.ServiceException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A misbehaviour of the {@link FakeLanguageClient} in one call.
 *
 * @param status the HTTP status, {@link ServiceException#NO_RESPONSE} for none
 * @param code the service's code
 * @param innerCode the service's inner code
 * @param retryAfter what the service asks for
 * @param afterEffect whether the call does its work before its response gets lost
 */
public record Fault(
    int status,
    String code,
    @Nullable String innerCode,
    @Nullable Duration retryAfter,
    boolean afterEffect) {

  private static final String UNKNOWN_HOST = "UnknownHostException";

  public static Fault status(int status) {
    return new Fault(status, "Code" + status, null, null, false);
  }

  public static Fault throttled(@Nullable Duration retryAfter) {
    return new Fault(429, "429", null, retryAfter, false);
  }

  public static Fault noResponse() {
    return new Fault(ServiceException.NO_RESPONSE, "ConnectException", null, null, false);
  }

  public static Fault responseLost() {
    return new Fault(ServiceException.NO_RESPONSE, "SocketTimeoutException", null, null, true);
  }

  public static Fault invalid(String innerCode) {
    return new Fault(400, "InvalidRequest", innerCode, null, false);
  }

  /** The host has no address. */
  public static Fault unknownHost() {
    return new Fault(ServiceException.NO_RESPONSE, UNKNOWN_HOST, null, null, false);
  }

  /** Taken, and perhaps billed, without the URL of the job. */
  public static Fault withoutOperation() {
    return new Fault(202, ServiceException.MISSING_OPERATION, null, null, true);
  }

  public ServiceException exception() {
    ServiceError error = new ServiceError(code, innerCode, "said with " + status, null);
    Exception cause = code.equals(UNKNOWN_HOST) ? new UnknownHostException("no.example") : null;
    return new ServiceException(status, error, retryAfter, cause);
  }
}
