package io.languageanalyze.internal.engine;

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
 * @param afterEffect whether the call does its work before its answer gets lost
 */
record Fault(
    int status,
    String code,
    @Nullable String innerCode,
    @Nullable Duration retryAfter,
    boolean afterEffect) {

  private static final String UNKNOWN_HOST = "UnknownHostException";

  static Fault status(int status) {
    return new Fault(status, "Code" + status, null, null, false);
  }

  static Fault throttled(@Nullable Duration retryAfter) {
    return new Fault(429, "429", null, retryAfter, false);
  }

  static Fault noAnswer() {
    return new Fault(ServiceException.NO_RESPONSE, "ConnectException", null, null, false);
  }

  static Fault answerLost() {
    return new Fault(ServiceException.NO_RESPONSE, "SocketTimeoutException", null, null, true);
  }

  static Fault invalid(String innerCode) {
    return new Fault(400, "InvalidRequest", innerCode, null, false);
  }

  /** The host has no address. */
  static Fault unknownHost() {
    return new Fault(ServiceException.NO_RESPONSE, UNKNOWN_HOST, null, null, false);
  }

  /** Taken, and perhaps billed, without a word on where to look. */
  static Fault withoutOperation() {
    return new Fault(202, ServiceException.MISSING_OPERATION, null, null, true);
  }

  ServiceException exception() {
    ServiceError error = new ServiceError(code, innerCode, "said with " + status, null);
    Exception cause = code.equals(UNKNOWN_HOST) ? new UnknownHostException("no.example") : null;
    return new ServiceException(status, error, retryAfter, cause);
  }
}
