package io.languageanalyze.internal.client;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The reasons why a connection could not be established, with advice for each. */
enum ConnectFailure {
  /** The host name does not resolve to an address. */
  UNKNOWN_HOST(
      "Check the host name given to withEndpoint and the DNS of the workers; if they reach the"
          + " network only through a proxy, configure the JVM to use it"),
  /** The address refuses connections or is unreachable. */
  NO_CONNECTION(
      "Check the host and the port given to withEndpoint, the firewall, and whether the workers"
          + " need a proxy"),
  /** The TLS handshake failed, usually because of the certificate. */
  TLS(
      "Check that the workers trust the certificate of the endpoint, or of the proxy in"
          + " front of it (trust store of the JVM), and that the endpoint uses https");

  // A chain of more causes than this is a cycle.
  private static final int MAX_DEPTH = 20;

  private final String advice;

  ConnectFailure(String advice) {
    this.advice = advice;
  }

  String advice() {
    return advice;
  }

  /** Returns why the connection failed; null if there was a connection or the reason is unknown. */
  static @Nullable ConnectFailure because(@Nullable Throwable failure) {
    Throwable next = failure;
    for (int depth = 0; next != null && depth < MAX_DEPTH; depth++) {
      if (next instanceof UnknownHostException) {
        return UNKNOWN_HOST;
      }
      if (next instanceof ConnectException
          || next instanceof NoRouteToHostException
          || next instanceof ConnectTimeoutException) {
        return NO_CONNECTION;
      }
      if (next instanceof SSLException || next instanceof CertificateException) {
        return TLS;
      }
      next = next.getCause();
    }
    return null;
  }
}
