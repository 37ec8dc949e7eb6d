package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.ScriptedTransport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The advice that a user gets when the way to the service is not right. */
class FailureAdviceTest {

  private static final List<byte[]> DOCUMENTS = List.of(Clients.document("x"));

  private final ScriptedTransport network = new ScriptedTransport();
  private final HttpLanguageClient client = Clients.withKey(network);

  @Test
  void submitWithoutOperationLocation_saysWhatCame_withoutBodyAndValues() {
    Map<String, String> headers =
        Map.of(
            "Content-Type", "text/html; charset=secret",
            "Set-Cookie", "secret-cookie",
            "X-Gateway", "secret-name",
            "bad name", "x");
    network.then(200, headers, "<html>sign in: secret-body</html>");

    ServiceException failure = assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS));
    assertTrue(failure.isWithoutOperation());
    assertEquals(FailureAction.ONCE_MORE, FailureAction.forSubmit(failure, 25));
    assertFalse(failure.hasResponse(), "it may be billed");
    String message = String.valueOf(failure.withAdvice().getMessage());
    assertTrue(
        message.startsWith(
            "HTTP 200: MissingOperationLocation: the response to a submit has no operation-location that names a job;"
                + " content type: text/html, 33 bytes, headers: "),
        message);
    assertTrue(message.contains("content-type, set-cookie, x-gateway. "), message);
    assertFalse(message.contains("secret") || message.contains("bad name"), message);
  }

  @ParameterizedTest
  @MethodSource
  void connectionThatNeverCameAbout_isUnreachable_withWhatToCheck(
      IOException failure, String advice) {
    network.then(
        () -> {
          throw failure;
        });

    ServiceException seen = assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS));
    assertEquals(ServiceException.NO_RESPONSE, seen.status());
    assertTrue(seen.isUnreachable());
    String message = String.valueOf(seen.withAdvice().getMessage());
    assertTrue(message.contains(advice), message);
  }

  static Stream<Arguments> connectionThatNeverCameAbout_isUnreachable_withWhatToCheck() {
    return Stream.of(
        Arguments.of(new UnknownHostException("no.example"), "host name"),
        Arguments.of(new ConnectException("Connection refused"), "port"),
        Arguments.of(new NoRouteToHostException("No route to host"), "firewall"),
        Arguments.of(new ConnectTimeoutException("Connect timed out"), "proxy"),
        Arguments.of(new SSLHandshakeException("PKIX path building failed"), "trust store"),
        Arguments.of(new IOException("x", new CertificateException("expired")), "trust store"));
  }

  @Test
  void connectionThatBroke_isNotUnreachable() {
    network.then(
        () -> {
          throw new SocketTimeoutException("Read timed out");
        });

    assertFalse(
        assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS)).isUnreachable());
  }
}
