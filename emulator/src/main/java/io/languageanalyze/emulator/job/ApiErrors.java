package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Operation;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The service's error bodies. Wordings are those of recorded traffic; where none was recorded, the
 * codes are those of the specification and the wording is ours.
 */
public final class ApiErrors {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ApiErrors() {}

  static ServiceRefusal tooManyDocuments(int max) {
    return invalidRequest(
        "Invalid document in request.",
        "InvalidDocumentBatch",
        "Batch request contains too many records. Max " + max + " records are permitted.");
  }

  static ServiceRefusal allDocumentsEmpty() {
    return invalidRequest(
        "Invalid Document in request.", "InvalidDocumentBatch", "Document text is empty.");
  }

  static ServiceRefusal duplicateIds() {
    return invalidRequest(
        "Invalid Document in request.",
        "InvalidDocument",
        "Request contains duplicated Ids. Make sure each document has a unique Id.");
  }

  static ServiceRefusal invalidDocument(String message) {
    return invalidRequest("Invalid Document in request.", "InvalidDocument", message);
  }

  static ServiceRefusal missingDocuments(String member) {
    return invalidRequest(
        "Invalid Request.",
        "MissingInputDocuments",
        "The request contains no " + member + ". Give at least one.");
  }

  /** Refused before the number of documents is checked. */
  static ServiceRefusal textTooLarge(int max) {
    return new ServiceRefusal(
        413,
        envelope(
            "InvalidRequest",
            "Invalid Document in request.",
            "InvalidDocumentBatch",
            "Request Payload sent is too large to be processed. Limit request size to: " + max));
  }

  static ServiceRefusal bodyTooLarge(int maxBytes) {
    return new ServiceRefusal(
        413,
        envelope(
            "InvalidRequest",
            "Invalid Request.",
            "InvalidRequestBodyFormat",
            "Request body is too large. Limit request body to: " + maxBytes + " bytes"));
  }

  static ServiceRefusal malformedBody(String message) {
    return invalidRequest("Invalid Request.", "InvalidRequestBodyFormat", message);
  }

  static ServiceRefusal duplicateTaskName(String taskName, String taskType) {
    // The blank in front of "for" stays when the name is empty, as in the recordings.
    return invalidRequest(
        "InvalidTask in AnalyzeInput",
        "InvalidRequestBodyFormat",
        "Duplicate task name "
            + taskName
            + " for task type "
            + taskType
            + ". Make sure each task under a task type has a unique name");
  }

  static ServiceRefusal unsupportedModelVersion(String value, String taskType, String supported) {
    return invalidRequest(
        "Invalid parameter in request",
        "InvalidParameterValue",
        "Job task parameter value "
            + value
            + " is not supported for model-version parameter for job task type "
            + taskType
            + ". Supported values "
            + supported
            + ".");
  }

  /** A task parameter that the kind does not take, or not with this value. */
  static ServiceRefusal invalidParameter(String task, String problem) {
    ObjectNode detail = NODES.objectNode();
    detail.put("code", "InvalidRequest");
    detail.put("message", "Job task: '" + task + "' failed with validation error: " + problem);
    ObjectNode body =
        envelope(
            "InvalidRequest",
            "Invalid Request.",
            "InvalidParameterValue",
            "Job task: '"
                + task
                + "' failed with validation errors: ['Invalid parameter in request']");
    ((ObjectNode) body.get("error")).putArray("details").add(detail);
    return new ServiceRefusal(400, body);
  }

  static ServiceRefusal healthcareOffsets(String value) {
    return invalidRequest(
        "Invalid Request.",
        "ModelVersionIncorrect",
        "Invalid value for parameter 'stringIndexType': '"
            + value
            + "'. See https://aka.ms/text-analytics-offsets for supported types.");
  }

  public static ServiceRefusal unknownVersion(String version) {
    return new ServiceRefusal(
        400, envelope("InvalidRequest", "Unsupported api-version '" + version + "'.", null, null));
  }

  public static ServiceRefusal invalidQuery(String name, String value) {
    return invalidRequest(
        "Invalid Request.",
        "InvalidParameterValue",
        "Invalid value '" + value + "' for query parameter '" + name + "'.");
  }

  public static ServiceRefusal alreadyCompleted(String jobId) {
    return new ServiceRefusal(
        400,
        envelope(
            "InvalidRequest",
            "Failed to cancel job with job id " + jobId + " as its already completed.",
            null,
            null));
  }

  static ServiceRefusal unknownProject(String project, String deployment) {
    return new ServiceRefusal(
        404,
        envelope(
            "ProjectNotFound",
            "Project '" + project + "' with deployment '" + deployment + "' was not found.",
            null,
            null));
  }

  public static ServiceRefusal unknownJob(String jobId) {
    return new ServiceRefusal(
        404, envelope("NotFound", "Job with id " + jobId + " was not found.", null, null));
  }

  /** The gateway's errors have the status as their code. */
  public static ServiceRefusal resourceNotFound() {
    return new ServiceRefusal(404, envelope("404", "Resource not found", null, null));
  }

  public static ServiceRefusal unauthorized() {
    return new ServiceRefusal(
        401,
        envelope(
            "401",
            "Access denied due to invalid subscription key or wrong API endpoint. Make sure to"
                + " provide a valid key for an active subscription and use a correct regional API"
                + " endpoint for your resource.",
            null,
            null));
  }

  public static ObjectNode throttled(Operation operation, long seconds) {
    return envelope(
        "429",
        "Requests to the "
            + operation.gatewayName()
            + " Operation under Microsoft Cognitive Language Service have exceeded rate limit of"
            + " your current TextAnalytics S pricing tier. Please retry after "
            + seconds
            + (seconds == 1 ? " second." : " seconds.")
            + " Please contact Azure support service if you would like to further increase the"
            + " default rate limit.",
        null,
        null);
  }

  /** The error of a document whose text is empty, in a batch that has others. */
  static ObjectNode emptyDocument() {
    return error(
        "InvalidArgument",
        "Invalid Document in request.",
        "InvalidDocument",
        "Document text is empty.");
  }

  /** The error of a document in a language that the task does not know. */
  static ObjectNode unsupportedLanguage(String language, String supported) {
    return error(
        "InvalidArgument",
        "Invalid Language Code.",
        "UnsupportedLanguageCode",
        "Invalid language code '"
            + language
            + "'. Supported languages: "
            + supported
            + ". For additional details see https://aka.ms/text-analytics/language-support");
  }

  private static ServiceRefusal invalidRequest(String message, String inner, String innerMessage) {
    return new ServiceRefusal(400, envelope("InvalidRequest", message, inner, innerMessage));
  }

  public static ObjectNode envelope(
      String code, String message, @Nullable String inner, @Nullable String innerMessage) {
    ObjectNode body = NODES.objectNode();
    body.set("error", error(code, message, inner, innerMessage));
    return body;
  }

  static ObjectNode error(
      String code, String message, @Nullable String inner, @Nullable String innerMessage) {
    ObjectNode error = NODES.objectNode();
    error.put("code", code);
    error.put("message", message);
    if (inner != null) {
      error.putObject("innererror").put("code", inner).put("message", innerMessage);
    }
    return error;
  }
}
