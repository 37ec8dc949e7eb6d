package io.languageanalyze.internal.client;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The address of a Language resource, the only address that credentials are sent to.
 *
 * @param scheme {@code https}, or {@code http} for a loopback host or if the user allows it
 * @param host in lower case
 * @param port never negative: the default port of the scheme if the address names none
 * @param path without a slash at its end; usually empty
 */
public record Endpoint(String scheme, String host, int port, String path) implements Serializable {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  // Including invisible characters that are copied with an address from a web page.
  private static final Pattern BLANKS_AROUND =
      Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");

  /**
   * Parses an address such as {@code https://contoso.cognitiveservices.azure.com}.
   *
   * @throws IllegalArgumentException if it is invalid; the message says why
   */
  public static Endpoint parse(String address) {
    return parse(address, false);
  }

  /**
   * Parses an address such as {@code http://language.apps.svc:5000}, which receives credentials and
   * texts without encryption.
   *
   * @throws IllegalArgumentException if it is invalid; the message says why
   */
  public static Endpoint parseInsecure(String address) {
    return parse(address, true);
  }

  private static Endpoint parse(String address, boolean insecure) {
    URI uri = uri(BLANKS_AROUND.matcher(address).replaceAll(""));
    if (uri == null || uri.getScheme() == null || uri.getHost() == null) {
      throw refused("is not an absolute URL");
    }
    // No message quotes the address before it is known to contain no secret.
    if (uri.getRawUserInfo() != null) {
      throw refused("must not hold a user name or password");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("must not have a query or a fragment");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean plain = scheme.equals("http");
    if (!plain && !scheme.equals("https")) {
      throw refused("must start with https://, not " + scheme + "://");
    }
    if (plain && !insecure && !LOOPBACK.matcher(host).matches()) {
      throw refused(
          "must start with https:// unless the host is this machine; seen: "
              + host
              + ". With http, anyone on the network path can read the key or token and the texts; if"
              + " that is acceptable, as inside a cluster, use withInsecureHttpEndpoint");
    }
    return new Endpoint(scheme, host, port(uri), uri.getRawPath().replaceAll("/+$", ""));
  }

  /** Whether {@code url} has the same scheme, host and port, and no user info. */
  boolean owns(String url) {
    URI uri = uri(url);
    return uri != null
        && scheme.equalsIgnoreCase(uri.getScheme())
        && host.equalsIgnoreCase(uri.getHost())
        && port == port(uri)
        && uri.getRawUserInfo() == null;
  }

  /** Returns a URL at this endpoint. */
  String resolve(String rest) {
    return toString() + rest;
  }

  /** The address, without a slash at its end. */
  @Override
  public String toString() {
    boolean usual = port == port(scheme);
    return scheme + "://" + host + (usual ? "" : ":" + port) + path;
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : port(uri.getScheme());
  }

  private static int port(String scheme) {
    return scheme.equalsIgnoreCase("http") ? 80 : 443;
  }

  private static @Nullable URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // The message of the exception quotes the text, which may hold a password.
      return null;
    }
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "withEndpoint: the endpoint "
            + why
            + "; expected is, for example, https://contoso.cognitiveservices.azure.com");
  }
}
