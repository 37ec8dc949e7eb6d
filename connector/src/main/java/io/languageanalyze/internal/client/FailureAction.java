package io.languageanalyze.internal.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The action that follows a failed call. This is the only table of HTTP statuses. */
public enum FailureAction {
  /** Retry the call later. */
  RETRY,
  /**
   * The submit was accepted without a job URL: submit once more per pipeline, then {@link #STOP}.
   */
  ONCE_MORE,
  /** One of several documents caused the failure: submit the two halves separately. */
  BISECT,
  /**
   * A document or the request as a whole caused the failure: like {@link #BISECT} and {@link
   * #REJECT} if such requests were accepted before, otherwise {@link #STOP} after a few failures.
   */
  UNCLEAR,
  /** The service no longer knows the job: submit its documents again, once. */
  RESUBMIT,
  /** The call will never succeed: dead-letter its documents. */
  REJECT,
  /** No call will succeed until someone intervenes: stop the pipeline. */
  STOP;

  /** Whether a submit that failed like this was refused for its documents, as far as is known. */
  public boolean blamesDocuments() {
    return switch (this) {
      case BISECT, UNCLEAR, RESUBMIT, REJECT -> true;
      case RETRY, ONCE_MORE, STOP -> false;
    };
  }

  // The service may not know a job for a moment after it accepted it.
  private static final Duration YOUNG = Duration.ofSeconds(10);

  // Used for task parameters and never for documents, in all recorded traffic and the
  // specification.
  private static final Set<String> OF_THE_TASKS =
      Set.of("InvalidParameterValue", "ModelVersionIncorrect");

  // Used for documents and never for tasks, likewise.
  private static final Set<String> OF_THE_DOCUMENTS =
      Set.of(
          "InvalidDocument",
          "InvalidDocumentBatch",
          "UnsupportedLanguageCode",
          "InvalidCountryHint");

  /** Returns the action for a failed submit of {@code documents} documents. */
  public static FailureAction forSubmit(ServiceException failure, int documents) {
    if (failure.isWithoutOperation()) {
      return ONCE_MORE;
    }
    return switch (failure.status()) {
      case 400, 422 -> onRefusal(failure.error(), documents);
      // Too large for the service or a gateway: a job with fewer documents may be accepted.
      case 413 -> documents > 1 ? BISECT : REJECT;
      default -> forAnyRequest(failure.status());
    };
  }

  /** Returns the action for a failed poll or cancel of a job that was submitted {@code age} ago. */
  public static FailureAction forPoll(ServiceException failure, Duration age) {
    return switch (failure.status()) {
      case 404 -> age.compareTo(YOUNG) < 0 ? RETRY : RESUBMIT;
      case 410 -> RESUBMIT;
      // Any other of these errors concerns only this job.
      case 400, 422 -> blamesTheRequest(failure.error()) ? STOP : REJECT;
      default ->
          failure.error().code().equals("UnusableLocation")
              ? REJECT
              : forAnyRequest(failure.status());
    };
  }

  // All other statuses concern the network path or the service, whatever the request contains.
  private static FailureAction forAnyRequest(int status) {
    return switch (status) {
      case ServiceException.NO_RESPONSE, 408, 425, 429 -> RETRY;
      // Not implemented, HTTP version not supported, network authentication required.
      case 501, 505, 511 -> STOP;
      default -> status >= 500 ? RETRY : STOP;
    };
  }

  private static FailureAction onRefusal(ServiceError error, int documents) {
    if (blamesTheRequest(error)) {
      return STOP;
    }
    if (OF_THE_DOCUMENTS.contains(innerCode(error))) {
      return documents > 1 ? BISECT : REJECT;
    }
    return UNCLEAR;
  }

  private static boolean blamesTheRequest(ServiceError error) {
    String codes = (error.code() + " " + innerCode(error)).toLowerCase(Locale.ROOT);
    return OF_THE_TASKS.contains(innerCode(error)) || codes.contains("apiversion");
  }

  private static String innerCode(ServiceError error) {
    String inner = error.innerCode();
    return inner == null ? error.code() : inner;
  }
}
