package io.languageanalyze.emulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer for the wire.
 *
 * @param status the HTTP status
 * @param headers headers besides those every answer has
 * @param body the body, empty for none
 */
record Reply(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json; charset=utf-8";

  static Reply json(int status, Object body) {
    return new Reply(status, Map.of("Content-Type", JSON), body.toString());
  }

  /** 202 without a body. */
  static Reply accepted(String jobUrl) {
    return new Reply(202, Map.of("operation-location", jobUrl), "");
  }

  /** 429 as the gateway says it. */
  static Reply throttled(Operation operation, long seconds) {
    return json(429, ApiErrors.throttled(operation, seconds))
        .with("Retry-After", Long.toString(seconds))
        .with("policy-id", "ResourceRateLimitBy1s");
  }

  /** A page of the kind that proxies answer when they are unwell. */
  Reply garbled() {
    return new Reply(
        status, Map.of("Content-Type", "text/html"), "<html><body>{\"jobId\": \"</body>");
  }

  private Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
