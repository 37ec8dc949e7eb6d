package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.model.DeadLetterReason;
import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What became of one task of one document. */
public sealed interface TaskOutcome {

  /**
   * The service returned a result.
   *
   * @param taskName the task
   * @param modelVersion the model that was used, null when the service did not say
   * @param json the service's JSON for the document, without its wire id
   */
  record TaskResult(String taskName, @Nullable String modelVersion, String json)
      implements TaskOutcome {

    @Override
    public String toString() {
      return "TaskResult[" + taskName + "]";
    }
  }

  /**
   * There is no result.
   *
   * @param taskName the task, null when no task got that far
   * @param reason why, in our words
   * @param code the service's code
   * @param innerCode the service's inner code
   * @param message what was seen, what is allowed, what to do
   * @param partialResult the service's JSON for those chunks of a document that were analyzed, null
   *     where there is none or nobody asked to keep it
   */
  record TaskFailure(
      @Nullable String taskName,
      DeadLetterReason reason,
      @Nullable String code,
      @Nullable String innerCode,
      String message,
      @Nullable String partialResult)
      implements TaskOutcome {

    /** A failure without a partial result. */
    public TaskFailure(
        @Nullable String taskName,
        DeadLetterReason reason,
        @Nullable String code,
        @Nullable String innerCode,
        String message) {
      this(taskName, reason, code, innerCode, message, null);
    }

    /** All tasks of a document fail for {@code reason}. */
    public static TaskFailure of(DeadLetterReason reason, String message) {
      return new TaskFailure(null, reason, null, null, message);
    }

    static TaskFailure overBudget(long bill, long limit) {
      return of(
          DeadLetterReason.BUDGET_EXCEEDED,
          "not submitted: its job of %,d text records would pass the %,d of withMaxTextRecords"
              .formatted(bill, limit));
    }

    static TaskFailure rejected(String whatHappened, ServiceException failure) {
      return new TaskFailure(
          null,
          DeadLetterReason.REJECTED,
          failure.error().code(),
          failure.error().innerCode(),
          whatHappened + ": " + failure.error().message());
    }

    static TaskFailure timedOut(Duration age, Duration allowed, String lastSeen, String operation) {
      return of(
          DeadLetterReason.TIMED_OUT,
          "no result after %,d s (allowed: %,d s); %s; operation: %s"
              .formatted(age.toSeconds(), allowed.toSeconds(), lastSeen, operation));
    }

    @Override
    public String toString() {
      return "TaskFailure[" + taskName + ", " + reason + ", " + message + "]";
    }
  }
}
