package io.languageanalyze.emulator;

import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A request as it came in, and the status it got.
 *
 * @param method the HTTP method
 * @param path the path without the query
 * @param query the raw query, empty if there was none
 * @param headers the first value of each header, names in lower case; holds the credentials sent
 * @param body the body as text, empty if there was none or bodies are not recorded
 * @param status the HTTP status returned; 0 if the connection was cut instead
 * @param operation what it asked for; null for anything that is no call of the job API
 */
public record RecordedRequest(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    int status,
    @Nullable Operation operation) {

  /** Copies the headers. */
  public RecordedRequest {
    headers = Map.copyOf(headers);
  }

  /** Method, path and status; neither headers nor body, which may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
