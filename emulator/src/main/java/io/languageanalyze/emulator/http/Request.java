package io.languageanalyze.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A request off the wire.
 *
 * @param method the HTTP method
 * @param path the path without the query
 * @param query the raw query, empty if there was none
 * @param headers the first value of each header, names in lower case
 * @param body the body, cut off after one byte more than the limit
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Request(
    String method, String path, String query, Map<String, String> headers, byte[] body) {

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** A query parameter, decoded; null if it was not given. Names are compared without case. */
  @Nullable String parameter(String name) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).equalsIgnoreCase(name)) {
        return URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
