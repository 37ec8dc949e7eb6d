package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import java.time.Duration;

/** What is said of the documents of a job that comes to nothing. */
final class LastWords {

  private LastWords() {}

  static Dead overBudget(long bill, long limit) {
    return dead(
        DeadLetterReason.BUDGET,
        "not submitted: its job of %,d text records would pass the %,d of withMaxTextRecords"
            .formatted(bill, limit));
  }

  static Dead rejected(String whatHappened, ServiceException failure) {
    return new Dead(
        null,
        DeadLetterReason.REJECTED,
        failure.error().code(),
        failure.error().innerCode(),
        whatHappened + ": " + failure.error().message());
  }

  static Dead timedOut(Duration age, Duration allowed, String lastWord, String operation) {
    return dead(
        DeadLetterReason.TIMED_OUT,
        "no result after %,d s (allowed: %,d s); %s; operation: %s"
            .formatted(age.toSeconds(), allowed.toSeconds(), lastWord, operation));
  }

  private static Dead dead(DeadLetterReason reason, String message) {
    return new Dead(null, reason, null, null, message);
  }
}
