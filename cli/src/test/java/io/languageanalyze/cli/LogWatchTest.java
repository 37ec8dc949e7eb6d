package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LogWatchTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), false, 80);

  @Test
  void warningsOfTheConnector_areTroubles_untilItSaysThatCallsWorkAgain() {
    Logger connector = LoggerFactory.getLogger("io.languageanalyze.progress");
    Logger other = LoggerFactory.getLogger("io.languageanalyzer");

    try (LogWatch watch = LogWatch.open(progress)) {
      connector.warn("no progress for {} s: HTTP 503 ServiceUnavailable", 12);
      connector.debug("not shown");
      other.info("not shown either");
      LoggerFactory.getLogger(LogWatch.JOBS).warn("a job was given up, which is a dead letter");
      connector.warn("submits work again after 41 s; 6 had failed");
      connector.warn("submits work again after 1 s; 1 had failed");
      connector.warn("no progress for 99 s");
      connector.info("all is well");
      assertNull(watch.error());
    }
    connector.warn("after the run");

    assertEquals(
        List.of(
            "analyze: no progress for 12 s: HTTP 503 ServiceUnavailable",
            "analyze: submits work again after 41 s; 6 had failed",
            "analyze: no progress for 99 s",
            "analyze: all is well"),
        terminal.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void errorThatAWorkerLogs_isKept_andTheFirstOfThem() {
    Logger runner = LoggerFactory.getLogger("org.apache.beam.runners.direct.Executor");
    Error first = new NoClassDefFoundError("io/example/Gone");

    try (LogWatch watch = LogWatch.open(progress)) {
      runner.error("an exception", new IllegalStateException("x"));
      runner.warn("optional", new UnsatisfiedLinkError("native"));
      assertNull(watch.error());

      runner.error("Error occurred within {}", "worker", first);
      runner.error("Error occurred within {}", "worker", new OutOfMemoryError());

      assertSame(first, watch.error());
    }
  }

  @Test
  void errorThatAThreadDiesOf_isKept_andTheHandlerBeforeComesBack() throws InterruptedException {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Error error = new StackOverflowError();

    try (LogWatch watch = LogWatch.open(progress)) {
      Thread thread =
          new Thread(
              () -> {
                throw error;
              });
      thread.start();
      thread.join();

      assertSame(error, watch.error());
    }
    assertSame(before, Thread.getDefaultUncaughtExceptionHandler());
  }
}
