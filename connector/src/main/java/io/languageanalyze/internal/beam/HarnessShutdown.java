package io.languageanalyze.internal.beam;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.apache.beam.sdk.options.ExecutorOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.state.Timer;

/**
 * Detects whether the SDK harness that runs a callback was shut down.
 *
 * <p>When a pipeline is cancelled, classic runners interrupt its tasks. The portable harness only
 * shuts down its executor, so a running callback would continue to submit and poll for a pipeline
 * that no longer exists.
 */
final class HarnessShutdown {

  private static final String HARNESS = "org.apache.beam.fn.harness.";

  private HarnessShutdown() {}

  /**
   * Returns whether the harness that provides {@code timer} was shut down; always false on other
   * runners.
   */
  static BooleanSupplier of(Timer timer, PipelineOptions options) {
    if (!timer.getClass().getName().startsWith(HARNESS)) {
      // Requesting the executor on a classic runner would start a thread that never ends.
      return () -> false;
    }
    ExecutorService executor = options.as(ExecutorOptions.class).getScheduledExecutorService();
    return executor::isShutdown;
  }
}
