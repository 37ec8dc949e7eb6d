package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.client.ServiceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | Access denied due to invalid subscription key or wrong API endpoint. | CREDENTIALS",
        "403 | Principal does not have access to API/Operation. | CREDENTIALS",
        "403 | Out of call volume quota for TextAnalytics F0 pricing tier. | QUOTA",
        "403 | Access denied due to Virtual Network/Firewall rules. | NETWORK",
        "403 | Public access is disabled. Please configure private endpoint. | NETWORK",
        "403 | the response is a web page (9 bytes), not from the service but from a proxy | PROXY",
        "401 | the response is a web page (9 bytes), not from the service but from a proxy | PROXY",
        "407 | the response has no body | PROXY",
        "404 | Resource not found | OTHER",
        "429 | Out of call volume quota | OTHER",
      })
  void whatTheServiceSays_tellsWhoIsToBlame(int status, String message, Refusal refusal) {
    ServiceError error = new ServiceError("code", null, message, null);
    Throwable failure = new RuntimeException(new ServiceException(status, error, null, null));

    assertEquals(refusal, Refusal.of(failure));
    assertEquals("HTTP " + status + ": code: " + message, Refusal.describe(failure));
  }

  @Test
  void errorOfTheVirtualMachine_isNamed_forItsMessageIsOnlyTheNameOfAClass() {
    Throwable failure = new RuntimeException("layer", new NoClassDefFoundError("io/example/Gone"));

    assertEquals(Refusal.OTHER, Refusal.of(failure));
    assertEquals("NoClassDefFoundError: io/example/Gone", Refusal.describe(failure));
    assertEquals(
        "ClassNotFoundException: io.example.Gone",
        Refusal.describe(
            new NoClassDefFoundError("io/example/Gone")
                .initCause(new ClassNotFoundException("io.example.Gone"))));
    assertTrue(Refusal.isError(failure));
    assertTrue(Refusal.isOutOfMemory(new RuntimeException(new OutOfMemoryError())));
  }
}
