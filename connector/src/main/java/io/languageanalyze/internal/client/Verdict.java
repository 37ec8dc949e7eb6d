package io.languageanalyze.internal.client;

import java.time.Duration;

/** What a failed call means. This is the one table of statuses. */
public enum Verdict {
  /** The same call may succeed later. */
  RETRY,
  /** One document of several is to blame: try the halves. */
  SPLIT,
  /** The service does not know the job any more: submit its documents again, once. */
  FORGOTTEN,
  /** The call will never succeed. */
  REJECT,
  /** Nothing will succeed until a human acts: fail loudly. */
  STOP;

  // A job may be unknown for a moment after it was accepted.
  private static final Duration YOUNG = Duration.ofSeconds(10);

  /** The verdict on a submit of {@code documents} documents. */
  public static Verdict onSubmit(ServiceException failure, int documents) {
    return switch (failure.status()) {
      case ServiceException.NO_ANSWER, 408, 429 -> RETRY;
      case 401, 403, 404, 405 -> STOP;
      default -> {
        if (failure.status() >= 500) {
          yield RETRY;
        }
        if (failure.status() < 400 || blamesTheTasks(failure.error())) {
          yield STOP;
        }
        yield documents > 1 ? SPLIT : REJECT;
      }
    };
  }

  /** The verdict on a look at, or a cancel of, a job that was submitted {@code age} ago. */
  public static Verdict onLook(ServiceException failure, Duration age) {
    return switch (failure.status()) {
      case ServiceException.NO_ANSWER, 408, 429 -> RETRY;
      case 401, 403 -> STOP;
      case 404 -> age.compareTo(YOUNG) < 0 ? RETRY : FORGOTTEN;
      default -> failure.status() >= 500 ? RETRY : REJECT;
    };
  }

  // A task parameter that the service does not take is refused with every batch, whatever is in it.
  private static boolean blamesTheTasks(ServiceError error) {
    String inner = error.innerCode();
    return "InvalidParameterValue".equals(inner) || "ModelVersionIncorrect".equals(inner);
  }
}
