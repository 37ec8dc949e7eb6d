package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "0, , 25, RETRY",
    "408, , 25, RETRY",
    "429, , 25, RETRY",
    "500, , 25, RETRY",
    "502, , 1, RETRY",
    "503, , 1, RETRY",
    "504, , 1, RETRY",
    "400, InvalidDocumentBatch, 25, SPLIT",
    "400, InvalidDocument, 2, SPLIT",
    "400, , 1, REJECT",
    "413, InvalidDocumentBatch, 25, SPLIT",
    "413, InvalidDocumentBatch, 1, REJECT",
    "400, InvalidParameterValue, 25, STOP",
    "400, ModelVersionIncorrect, 1, STOP",
    "401, , 25, STOP",
    "403, , 25, STOP",
    "404, , 25, STOP",
    "405, , 1, STOP",
    "302, , 25, STOP",
    "202, , 25, STOP",
  })
  void submit(int status, @Nullable String innerCode, int documents, Verdict expected) {
    assertEquals(expected, Verdict.onSubmit(failure(status, innerCode), documents));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 60, RETRY",
    "408, 60, RETRY",
    "429, 60, RETRY",
    "500, 60, RETRY",
    "504, 60, RETRY",
    "404, 0, RETRY",
    "404, 9, RETRY",
    "404, 10, FORGOTTEN",
    "401, 60, STOP",
    "403, 60, STOP",
    "400, 60, REJECT",
    "421, 60, REJECT",
    "302, 60, REJECT",
    "200, 60, REJECT",
  })
  void look(int status, long age, Verdict expected) {
    assertEquals(expected, Verdict.onLook(failure(status, null), Duration.ofSeconds(age)));
  }

  private static ServiceException failure(int status, @Nullable String innerCode) {
    ServiceError error = new ServiceError("code", innerCode, "message", null);
    return new ServiceException(status, error, null, null);
  }
}
