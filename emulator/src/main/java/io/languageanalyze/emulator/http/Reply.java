package io.languageanalyze.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.emulator.Operation;
import io.languageanalyze.emulator.job.ApiErrors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response for the wire.
 *
 * @param status the HTTP status
 * @param headers headers besides those every response has
 * @param body the body, empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Reply(int status, Map<String, String> headers, byte[] body) {
  private static final String JSON = "application/json; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A body as it stands. */
  static Reply text(int status, String contentType, String body) {
    return new Reply(
        status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply json(int status, JsonNode body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Straight to bytes: the responses for long texts are too large to stand as a string as well.
    // The
    // writer, unlike Jackson's own UTF-8, takes half a surrogate pair, which a text may hold.
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      MAPPER.writeValue(writer, body);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return new Reply(status, Map.of("Content-Type", JSON), bytes.toByteArray());
  }

  /** 202 without a body. */
  static Reply accepted(String jobUrl) {
    return new Reply(202, Map.of("operation-location", jobUrl), new byte[0]);
  }

  /** 429 as the gateway says it. */
  static Reply throttled(Operation operation, long seconds) {
    return json(429, ApiErrors.throttled(operation, seconds))
        .with("Retry-After", Long.toString(seconds))
        .with("policy-id", "ResourceRateLimitBy1s");
  }

  /** A page of the kind that proxies return when they fail. */
  Reply garbled() {
    return text(status, "text/html", "<html><body>{\"jobId\": \"</body>");
  }

  private Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}
