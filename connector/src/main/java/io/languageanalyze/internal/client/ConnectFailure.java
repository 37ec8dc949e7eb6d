package io.languageanalyze.internal.client;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Why no connection came about, and what to check. */
enum ConnectFailure {
  /** The name of the host has no address. */
  UNKNOWN_HOST(
      "Check the host name given to withEndpoint and the DNS of the workers; where they reach the"
          + " network only through a proxy, the JVM has to know it"),
  /** The address takes no connection. */
  NO_CONNECTION(
      "Check the host and the port given to withEndpoint, the firewall, and whether the workers"
          + " need a proxy"),
  /** Client and server do not agree on TLS, first of all on the certificate. */
  TLS(
      "Check that the workers trust the certificate of the endpoint, or of the proxy that stands"
          + " before it (trust store of the JVM), and that the endpoint speaks https");

  // Causes are few; a chain of them that does not end is a cycle.
  private static final int MAX_DEPTH = 20;

  private final String advice;

  ConnectFailure(String advice) {
    this.advice = advice;
  }

  String advice() {
    return advice;
  }

  /** What {@code failure} says of the connection; null when there was one, or nobody knows. */
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
