package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT1S",
    "' 30 ', PT30S",
    "0, PT0S",
    "1296000, P15D",
    "'Sun, 01 Mar 2026 12:00:10 GMT', PT10S",
    "'Sun, 01 Mar 2026 11:00:00 GMT', PT0S",
  })
  void header_isRead(String header, Duration expected) {
    assertEquals(expected, RetryAfter.parse(header, Clients.CLOCK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-03-01T12:00:10Z"})
  void nonsense_isNoAdvice(String header) {
    assertNull(RetryAfter.parse(header, Clients.CLOCK));
  }

  @Test
  void absence_isNoAdvice() {
    assertNull(RetryAfter.parse(null, Clients.CLOCK));
  }
}
