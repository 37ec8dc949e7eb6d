package io.languageanalyze.internal.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** What a failed call means. This is the one table of statuses. */
public enum FailureAction {
  /** The same call may succeed later. */
  RETRY,
  /** Taken without a word on where to look: once more in a pipeline, then {@link #STOP}. */
  ONCE_MORE,
  /** One document of several is to blame: try the halves. */
  BISECT,
  /**
   * A document may be to blame, or the request with any document in it: like {@link #BISECT} and
   * {@link #REJECT} where such requests were accepted before, else {@link #STOP} after a few.
   */
  UNCLEAR,
  /** The service does not know the job any more: submit its documents again, once. */
  RESUBMIT,
  /** The call will never succeed. */
  REJECT,
  /** Nothing will succeed until a human acts: fail loudly. */
  STOP;

  // A job may be unknown for a moment after it was accepted.
  private static final Duration YOUNG = Duration.ofSeconds(10);

  // Said of task parameters and never of documents, in all recorded traffic and the specification.
  private static final Set<String> OF_THE_TASKS =
      Set.of("InvalidParameterValue", "ModelVersionIncorrect");

  // Said of documents and never of tasks, likewise.
  private static final Set<String> OF_THE_DOCUMENTS =
      Set.of(
          "InvalidDocument",
          "InvalidDocumentBatch",
          "UnsupportedLanguageCode",
          "InvalidCountryHint");

  /** What follows from a failure of a submit of {@code documents} documents. */
  public static FailureAction forSubmit(ServiceException failure, int documents) {
    if (failure.isWithoutOperation()) {
      return ONCE_MORE;
    }
    return switch (failure.status()) {
      case 400, 422 -> onRefusal(failure.error(), documents);
      // Too large, by the service's count or by that of a gateway: fewer documents may do.
      case 413 -> documents > 1 ? BISECT : REJECT;
      default -> onTheWay(failure.status());
    };
  }

  /**
   * What follows from a failure of a poll or a cancel of a job that was submitted {@code age} ago.
   */
  public static FailureAction forPoll(ServiceException failure, Duration age) {
    return switch (failure.status()) {
      case 404 -> age.compareTo(YOUNG) < 0 ? RETRY : RESUBMIT;
      case 410 -> RESUBMIT;
      // What else is said of this one job.
      case 400, 422 -> blamesTheRequest(failure.error()) ? STOP : REJECT;
      default ->
          failure.error().code().equals("UnusableLocation") ? REJECT : onTheWay(failure.status());
    };
  }

  // Whatever else there is speaks of the way to the service, or of the service, whatever is sent.
  private static FailureAction onTheWay(int status) {
    return switch (status) {
      case ServiceException.NO_ANSWER, 408, 425, 429 -> RETRY;
      // Not implemented, no such version of HTTP, the network wants a sign-in.
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
