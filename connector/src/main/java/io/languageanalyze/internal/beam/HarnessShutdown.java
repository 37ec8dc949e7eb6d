package io.languageanalyze.internal.beam;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.apache.beam.sdk.options.ExecutorOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.state.Timer;

/**
 * Whether the SDK harness that runs a callback was shut down.
 *
 * <p>Classic runners interrupt the task of a job that is cancelled. The portable harness shuts its
 * executor down and leaves the callback alone, which would go on to submit and to poll for a job
 * that is gone.
 */
final class HarnessShutdown {

  private static final String HARNESS = "org.apache.beam.fn.harness.";

  private HarnessShutdown() {}

  /** Whether the harness was shut down that gave {@code timer}; never on any other runner. */
  static BooleanSupplier of(Timer timer, PipelineOptions options) {
    if (!timer.getClass().getName().startsWith(HARNESS)) {
      // Asking a classic runner for its executor would start a thread that nobody ends.
      return () -> false;
    }
    ExecutorService executor = options.as(ExecutorOptions.class).getScheduledExecutorService();
    return executor::isShutdown;
  }
}
