package io.languageanalyze.emulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.job.ApiErrors;
import java.util.UUID;

/** What the service says with a status, when a fault asks for one. */
final class FaultReplies {
  private FaultReplies() {}

  static Reply of(Fault.Effect.Status fault) {
    int status = fault.status();
    String body = fault.body();
    if (body != null) {
      return Reply.text(status, "application/json", body);
    }
    return switch (status) {
      case 401 -> Reply.json(status, ApiErrors.unauthorized().body());
      case 403 ->
          error(
              status,
              "403",
              "Out of call volume quota for TextAnalytics F0 pricing tier. Please retry after 15"
                  + " days. To increase your call volume switch to a paid tier.");
      case 404 -> Reply.json(status, ApiErrors.resourceNotFound().body());
      case 408 -> error(status, "Timeout", "The operation was timeout.");
      case 500 -> internalError();
      case 503 -> error(status, "ServiceUnavailable", "The service is unavailable.");
      // The proxy in front of the service does not speak JSON.
      case 502, 504 -> Reply.text(status, "text/plain", "upstream request timeout");
      default -> error(status, Integer.toString(status), "Answered on request.");
    };
  }

  private static Reply error(int status, String code, String message) {
    return Reply.json(status, ApiErrors.envelope(code, message, null, null));
  }

  private static Reply internalError() {
    ObjectNode body =
        ApiErrors.envelope("InternalServerError", "Internal Server Error.", null, null);
    // Here alone the inner error has a capital E.
    if (body.get("error") instanceof ObjectNode error) {
      error.putObject("innerError").put("requestId", UUID.randomUUID().toString());
    }
    return Reply.json(500, body);
  }
}
