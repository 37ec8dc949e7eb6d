package io.languageanalyze.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * A pipeline that is under way. It may be observed, whether its runner gives it back at once or at
 * the end.
 */
final class Execution {

  private final FutureTask<PipelineResult> started;

  private Execution(Pipeline pipeline) {
    this.started = new FutureTask<>(pipeline::run);
  }

  static Execution of(Pipeline pipeline) {
    Execution execution = new Execution(pipeline);
    Thread thread = new Thread(execution.started, "pipeline");
    thread.setDaemon(true);
    thread.start();
    return execution;
  }

  /**
   * Waits for the end, but not for longer than {@code patience}.
   *
   * @return whether the end has come
   */
  boolean isOver(Duration patience) {
    PipelineResult result = result(patience);
    if (result == null) {
      return false;
    }
    PipelineResult.State state = result.waitUntilFinish(patience);
    return state != null && state.isTerminal();
  }

  /** What the runner gave back; null as long as it has not. */
  @Nullable PipelineResult result() {
    return result(Duration.ZERO);
  }

  private @Nullable PipelineResult result(Duration patience) {
    try {
      return started.get(patience.getMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return null;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("the pipeline did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
