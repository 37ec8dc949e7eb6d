package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.model.DeadLetterReason;
import java.time.Duration;

/** What is said of the documents of a job that comes to nothing. */
final class LastWords {

  private LastWords() {}

  static TaskFailure overBudget(long bill, long limit) {
    return failure(
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

  static TaskFailure timedOut(Duration age, Duration allowed, String lastWord, String operation) {
    return failure(
        DeadLetterReason.TIMED_OUT,
        "no result after %,d s (allowed: %,d s); %s; operation: %s"
            .formatted(age.toSeconds(), allowed.toSeconds(), lastWord, operation));
  }

  private static TaskFailure failure(DeadLetterReason reason, String message) {
    return new TaskFailure(null, reason, null, null, message);
  }
}
