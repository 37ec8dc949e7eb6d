package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds the most precise words in the errors of the service, of its gateway and of proxies. */
final class ErrorBody {

  private static final int MAX_DEPTH = 5;

  private ErrorBody() {}

  /** The error in the body of a refused call, which may be anything. */
  static ServiceError parse(int status, byte[] body) {
    String code = Integer.toString(status);
    if (body.length == 0) {
      return new ServiceError(code, null, "the answer has no body", null);
    }
    try {
      JsonNode root = Json.read(body);
      JsonNode error = Json.member(root, "error");
      return of(error == null ? root : error, code);
    } catch (IOException e) {
      // Pages of proxies may quote the request, and with it the text: nothing of them is kept.
      return new ServiceError(code, null, notJson(body), null);
    }
  }

  private static String notJson(byte[] body) {
    String size = " (" + body.length + " bytes)";
    return isPage(body)
        ? "the answer is a web page" + size + ", not from the service but from a proxy or gateway"
        : "the answer is not JSON" + size;
  }

  private static boolean isPage(byte[] body) {
    int start = 0;
    while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
      start++;
    }
    return start < body.length && body[start] == '<';
  }

  /**
   * One error object, as in {@code error}, {@code errors[]} of a job or {@code errors[].error} of a
   * task.
   *
   * @param fallback the code of an error that has none
   */
  static ServiceError of(JsonNode error, String fallback) {
    JsonNode inner = innermost(error);
    JsonNode details = Json.member(error, "details");
    JsonNode detail = details == null ? null : details.get(0);
    // The details name the parameter and the values it takes, where the inner error only says that
    // some task is wrong.
    JsonNode detailInner = detail == null ? null : innermost(detail);
    String code = code(error);
    String innerCode = first(code(inner), code(detailInner));
    String message =
        first(first(message(detailInner), message(detail)), first(message(inner), message(error)));
    return new ServiceError(
        code == null ? fallback : code,
        innerCode,
        message == null ? "the service gives no message" : message,
        Json.line(error, "target"));
  }

  private static @Nullable JsonNode innermost(JsonNode error) {
    JsonNode found = null;
    JsonNode next = Json.member(error, "innererror");
    for (int depth = 0; next != null && depth < MAX_DEPTH; depth++) {
      // The service's own 500 has an inner error that only holds a request id.
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
