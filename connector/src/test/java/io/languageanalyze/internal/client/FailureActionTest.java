package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureActionTest {

  @ParameterizedTest
  @CsvSource({
    "0, , 25, RETRY",
    "408, , 25, RETRY",
    "425, , 25, RETRY",
    "429, , 25, RETRY",
    "500, , 25, RETRY",
    "502, , 1, RETRY",
    "503, , 1, RETRY",
    "504, , 1, RETRY",
    "507, , 1, RETRY",
    "599, , 1, RETRY",
    "400, InvalidDocumentBatch, 25, BISECT",
    "400, InvalidDocument, 2, BISECT",
    "400, InvalidDocument, 1, REJECT",
    "400, UnsupportedLanguageCode, 25, BISECT",
    "400, InvalidCountryHint, 1, REJECT",
    "422, InvalidDocument, 25, BISECT",
    "413, InvalidDocumentBatch, 25, BISECT",
    "413, InvalidDocumentBatch, 1, REJECT",
    "413, , 25, BISECT",
    "413, InvalidRequestBodyFormat, 1, REJECT",
    "400, InvalidParameterValue, 25, STOP",
    "400, ModelVersionIncorrect, 1, STOP",
    "400, UnsupportedApiVersion, 25, STOP",
    "400, , 25, UNCLEAR",
    "400, , 1, UNCLEAR",
    "422, , 25, UNCLEAR",
    "400, InvalidRequestBodyFormat, 25, UNCLEAR",
    "400, MissingInputDocuments, 25, UNCLEAR",
    "400, EmptyRequest, 1, UNCLEAR",
    "400, NobodyKnows, 1, UNCLEAR",
  })
  void submit(int status, @Nullable String innerCode, int documents, FailureAction expected) {
    assertEquals(expected, FailureAction.forSubmit(failure(status, innerCode), documents));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 60, RETRY",
    "408, 60, RETRY",
    "425, 60, RETRY",
    "429, 60, RETRY",
    "500, 60, RETRY",
    "504, 60, RETRY",
    "404, 0, RETRY",
    "404, 9, RETRY",
    "404, 10, RESUBMIT",
    "410, 10, RESUBMIT",
    "400, 60, REJECT",
    "422, 60, REJECT",
  })
  void poll(int status, long age, FailureAction expected) {
    assertEquals(expected, FailureAction.forPoll(failure(status, null), Duration.ofSeconds(age)));
  }

  /** Statuses that speak of the way to the service: they are no document's fault, nor a job's. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        300, 301, 302, 303, 304, 305, 307, 308, 399, 401, 402, 403, 405, 406, 407, 409, 411, 412,
        414, 415, 416, 417, 418, 421, 423, 424, 426, 428, 431, 444, 451, 499, 501, 505, 511
      })
  void way_stops_withASentence(int status) {
    ServiceException failure = failure(status, null);

    assertEquals(FailureAction.STOP, FailureAction.forSubmit(failure, 25));
    assertEquals(FailureAction.STOP, FailureAction.forSubmit(failure, 1));
    assertEquals(FailureAction.STOP, FailureAction.forPoll(failure, Duration.ofMinutes(1)));
    String message = String.valueOf(failure.withAdvice().getMessage());
    assertTrue(message.startsWith("HTTP " + status + ": code: message. "), message);
    assertTrue(message.length() > 80, message);
  }

  @Test
  void parameterThatIsRefused_stopsOnALook_too() {
    assertEquals(
        FailureAction.STOP,
        FailureAction.forPoll(failure(400, "UnsupportedApiVersion"), Duration.ofMinutes(1)));
    assertEquals(FailureAction.STOP, FailureAction.forSubmit(failure(404, null), 25));
    assertEquals(
        FailureAction.STOP, FailureAction.forPoll(failure(413, null), Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void success_withoutAnOperation_isTriedOnceMore(int status) {
    ServiceError error = new ServiceError(ServiceException.MISSING_OPERATION, null, "what", null);
    ServiceException failure = new ServiceException(status, error, null, null);

    assertEquals(FailureAction.ONCE_MORE, FailureAction.forSubmit(failure, 25));
    assertFalse(failure.hasResponse(), "the job may run, and be billed");
  }

  private static ServiceException failure(int status, @Nullable String innerCode) {
    ServiceError error = new ServiceError("code", innerCode, "message", null);
    return new ServiceException(status, error, null, null);
  }
}
