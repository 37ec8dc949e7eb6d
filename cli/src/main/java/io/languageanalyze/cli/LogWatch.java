package io.languageanalyze.cli;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads the log of this process while a run is under way. What the connector says goes to the
 * progress line: a warning is a trouble that lasts until the same logger says that calls work
 * again, or something milder than a warning. An error of the virtual machine that ends a worker's
 * thread is kept, because the pipeline may wait for that worker for ever.
 */
final class LogWatch extends Handler implements AutoCloseable {

  /** What the names of the connector's loggers begin with. */
  static final String CONNECTOR = "io.languageanalyze";

  /**
   * The connector's log of single jobs: what it says is in the exception or the dead letters, too.
   */
  static final String JOBS = CONNECTOR + ".engine";

  /** What the connector's messages on the end of a trouble have in common. */
  private static final String OVER = " work again";

  // Loggers that nobody holds are collected, and their levels with them.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OWN = Logger.getLogger(CONNECTOR);

  private final Progress progress;
  private final Formatter formatter = new SimpleFormatter();
  private final @Nullable UncaughtExceptionHandler handlerBefore;
  private final @Nullable Level levelBefore;
  // Who brings a configuration of logging reads the log there.
  private final boolean isAlone;
  private volatile @Nullable Error error;

  private LogWatch(Progress progress) {
    this.progress = progress;
    this.handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    this.levelBefore = OWN.getLevel();
    this.isAlone = ROOT.getHandlers().length == 0;
  }

  /** Reads from now on, until it is closed. */
  static LogWatch open(Progress progress) {
    LogWatch watch = new LogWatch(progress);
    OWN.setLevel(Level.INFO);
    ROOT.addHandler(watch);
    Thread.setDefaultUncaughtExceptionHandler(watch::died);
    return watch;
  }

  /** The first error of the virtual machine that a thread died of; null when there was none. */
  @Nullable Error error() {
    return error;
  }

  @Override
  public void publish(LogRecord record) {
    int level = record.getLevel().intValue();
    if (level >= Level.SEVERE.intValue() && record.getThrown() instanceof Error found) {
      keep(found);
    } else if (isOfConnector(record.getLoggerName())) {
      report(record.getLoggerName(), level, formatter.formatMessage(record));
    } else if (level >= Level.WARNING.intValue() && isAlone) {
      progress.say(formatter.format(record).stripTrailing());
    }
  }

  private void report(String logger, int level, String message) {
    if (logger.equals(JOBS)) {
      return;
    }
    if (level >= Level.WARNING.intValue() && !message.contains(OVER)) {
      progress.trouble(logger, message);
    } else if (level >= Level.INFO.intValue()) {
      progress.troubleIsOver(logger, message);
    }
  }

  private void died(Thread thread, Throwable cause) {
    if (cause instanceof Error found) {
      keep(found);
    } else {
      progress.say("WARNING thread " + thread.getName() + ": " + cause);
    }
  }

  private synchronized void keep(Error found) {
    error = error == null ? found : error;
  }

  private static boolean isOfConnector(@Nullable String logger) {
    return logger != null && (logger.equals(CONNECTOR) || logger.startsWith(CONNECTOR + "."));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    OWN.setLevel(levelBefore);
    Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
  }
}
