package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Parses the error responses of the service, its gateway and proxies, and finds the most specific
 * code and message.
 */
final class ErrorBody {

  private static final int MAX_DEPTH = 5;

  private ErrorBody() {}

  /** Parses the body of a refused call, which may have any content. */
  static ServiceError parse(int status, byte[] body) {
    String code = Integer.toString(status);
    if (body.length == 0) {
      return new ServiceError(code, null, "the response has no body", null);
    }
    try {
      JsonNode root = Json.read(body);
      JsonNode error = Json.member(root, "error");
      return of(error == null ? root : error, code);
    } catch (IOException e) {
      // Pages of proxies may quote the request, including document text; none of it is kept.
      return new ServiceError(code, null, notJson(body), null);
    }
  }

  private static String notJson(byte[] body) {
    String size = " (" + body.length + " bytes)";
    return isPage(body)
        ? "the response is a web page" + size + ", not from the service but from a proxy or gateway"
        : "the response is not JSON" + size;
  }

  private static boolean isPage(byte[] body) {
    int start = 0;
    while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
      start++;
    }
    return start < body.length && body[start] == '<';
  }

  /**
   * Parses one error object: {@code error}, {@code errors[]} of a job or {@code errors[].error} of
   * a task.
   *
   * @param fallback the code for an error without one
   */
  static ServiceError of(JsonNode error, String fallback) {
    JsonNode inner = innermost(error);
    JsonNode details = Json.member(error, "details");
    JsonNode detail = details == null ? null : details.get(0);
    // The details name the parameter and its allowed values; the inner error only says that some
    // task is invalid.
    JsonNode detailInner = detail == null ? null : innermost(detail);
    String code = code(error);
    String innerCode = first(code(inner), code(detailInner));
    String message =
        first(first(message(detailInner), message(detail)), first(message(inner), message(error)));
    return new ServiceError(
        code == null ? fallback : code,
        innerCode,
        message == null ? "the service gave no message" : message,
        Json.line(error, "target"));
  }

  private static @Nullable JsonNode innermost(JsonNode error) {
    JsonNode found = null;
    JsonNode next = Json.member(error, "innererror");
    for (int depth = 0; next != null && depth < MAX_DEPTH; depth++) {
      // A 500 of the service has an inner error with only a request id.
      found = Json.text(next, "code") == null ? found : next;
      next = Json.member(next, "innererror");
    }
    return found;
  }

  private static @Nullable String code(@Nullable JsonNode node) {
    return node == null ? null : Json.line(node, "code");
  }

  private static @Nullable String message(@Nullable JsonNode node) {
    return node == null ? null : Json.line(node, "message");
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
