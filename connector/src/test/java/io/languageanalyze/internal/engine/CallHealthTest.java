package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.CallHealth.Operation;
import io.languageanalyze.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class CallHealthTest {

  private static final Instant START = MutableClock.START;

  private final List<String> said = new ArrayList<>();
  private final CallHealth health = new CallHealth(said::add);

  @Test
  void failureThatPasses_isNotWorthAWord() {
    for (int second = 0; second < 600; second += 2) {
      failed(Operation.SUBMIT, 503, second, 1);
      health.succeeded(Operation.SUBMIT, at(second + 1));
    }

    assertEquals(List.of(), said);
  }

  @Test
  void noProgressForTenSeconds_isSaid_withCountAndReason_andSoIsItsEnd() {
    failed(Operation.SUBMIT, 503, 0, 1);
    failed(Operation.SUBMIT, 503, 1, 8);
    assertEquals(List.of(), said);
    failed(Operation.SUBMIT, 503, 9, 8);
    health.succeeded(Operation.SUBMIT, at(17));

    assertEquals(
        List.of(
            "no progress for 9 s: HTTP 503 ServiceUnavailable (3 submits failed); next call in 8 s",
            "submits work again after 17 s; 3 had failed"),
        said);
  }

  @Test
  void longRetryAfter_isSaidAtOnce() {
    failed(Operation.POLL, 429, 0, 10);

    assertEquals(
        List.of("throttled: 1 poll refused with 429 in the last 0 s; next call in 10 s"), said);
  }

  @Test
  void messages_areAMinuteApart_whateverHappensAndOnWhateverCalls() {
    for (int second = 0; second <= 600; second++) {
      failed(Operation.SUBMIT, 429, second, 10);
      failed(Operation.POLL, 503, second, 10);
    }

    assertEquals(11, said.size());
    assertEquals(
        "throttled: 61 submits refused with 429 in the last 60 s; next call in 10 s", said.get(1));
  }

  @Test
  void troubleOfOneOperation_isNotEndedByTheOther() {
    failed(Operation.SUBMIT, 429, 0, 10);
    health.succeeded(Operation.POLL, at(5));

    assertEquals(1, said.size());
    health.succeeded(Operation.SUBMIT, at(11));
    assertEquals("submits work again after 11 s; 1 had failed", said.get(1));
  }

  @Test
  void clockSetBack_silencesNothingForLong() {
    failed(Operation.SUBMIT, 503, 0, 10);
    failed(Operation.SUBMIT, 503, -3_600, 10);

    assertEquals(2, said.size());
  }

  @Test
  void whatTheServiceWrites_isNotSaid() {
    ServiceError error =
        new ServiceError("my name is Anna", "or <b>Anna</b>", "the text says Anna", null);
    health.failed(Operation.SUBMIT, new ServiceException(500, error, null, null), START, at(30));

    assertEquals(
        List.of(
            "no progress for 0 s: HTTP 500 (no code)/(no code) (1 submit failed); next call in 30 s"),
        said);
  }

  @Test
  void networkFailure_isSaidInFull() {
    ServiceError error = new ServiceError("UnknownHostException", null, "no.example", null);
    health.failed(Operation.SUBMIT, new ServiceException(0, error, null, null), START, at(30));

    assertTrue(said.get(0).contains("no response, UnknownHostException: no.example"), said.get(0));
  }

  @Test
  void messages_areWarningsOfTheirLogger() {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            records.add(entry);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("io.languageanalyze.progress");
    logger.addHandler(handler);
    try {
      ServiceError error = new ServiceError("429", null, "m", null);
      ServiceException failure = new ServiceException(429, error, null, null);
      CallHealth.logged().failed(Operation.SUBMIT, failure, START, at(60));
    } finally {
      logger.removeHandler(handler);
    }

    assertEquals(1, records.size());
    assertEquals(Level.WARNING, records.get(0).getLevel());
    assertTrue(records.get(0).getMessage().startsWith("throttled: "));
  }

  private void failed(Operation operation, int status, int second, int wait) {
    ServiceError error =
        new ServiceError(status == 429 ? "429" : "ServiceUnavailable", null, "m", null);
    ServiceException failure = new ServiceException(status, error, null, null);
    health.failed(operation, failure, at(second), at(second + wait));
  }

  private static Instant at(int second) {
    return START.plus(Duration.ofSeconds(second));
  }
}
