package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.StreamingOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;

/**
 * How a runner drives the engine, chosen at pipeline construction. Runners are identified by class
 * name, so that none is a dependency.
 *
 * <table>
 * <caption>The choice</caption>
 * <tr><th>runner</th><th>bounded input</th><th>unbounded input</th></tr>
 * <tr><td>{@code SparkRunner}</td><td>{@link #BUNDLES_ON_SPARK}; refused with {@code
 *     --streaming=true}</td><td>{@link #BUNDLES_ON_SPARK}</td></tr>
 * <tr><td>{@code FlinkRunner}, {@code DataflowRunner}</td><td>{@link #BUNDLES}; {@link #TIMERS}
 *     with {@code --streaming=true}</td><td>{@link #TIMERS}</td></tr>
 * <tr><td>{@code SparkStructuredStreamingRunner}</td><td>refused</td><td>refused</td></tr>
 * <tr><td>any other</td><td>{@link #TIMERS}</td><td>{@link #TIMERS}</td></tr>
 * </table>
 *
 * <p>With deduplication, bounded input keeps its shards, so that documents with the same text meet:
 * {@link #TIMERS}, or {@link #TIMERS_ON_SPARK}.
 */
public enum ExecutionMode {
  /** Uses Beam state and timers. */
  TIMERS,
  /**
   * Like {@link #TIMERS}, with a reshuffle of the outcomes, because Spark recomputes batch results
   * that it has not materialized.
   */
  TIMERS_ON_SPARK,
  /**
   * Keeps state on the heap for the duration of a bundle. In a batch a bundle is what one task
   * reads, so every task works, and no shuffle of the texts comes before it.
   */
  BUNDLES,
  /** Like {@link #BUNDLES}, with the reshuffle of {@link #TIMERS_ON_SPARK}. */
  BUNDLES_ON_SPARK;

  private static final String RUNNERS = "org.apache.beam.runners.";
  private static final String SPARK = RUNNERS + "spark.";
  private static final String STRUCTURED = SPARK + "structuredstreaming.";
  private static final List<String> BATCH_IN_BUNDLES =
      List.of(RUNNERS + "flink.", RUNNERS + "dataflow.");

  /** Returns the mode for the runner in the options of {@code input}'s pipeline. */
  public static ExecutionMode of(PCollection<?> input, boolean deduplicates) {
    PipelineOptions options = input.getPipeline().getOptions();
    return choose(
        options.getRunner().getName(),
        input.isBounded(),
        options.as(StreamingOptions.class).isStreaming(),
        deduplicates);
  }

  static ExecutionMode choose(
      String runner, IsBounded input, boolean streaming, boolean deduplicates) {
    if (runner.startsWith(STRUCTURED)) {
      throw new IllegalArgumentException(
          "LanguageAnalyzeIO does not run on the SparkStructuredStreamingRunner, which supports neither"
              + " state, timers nor unbounded input. Use --runner=SparkRunner.");
    }
    boolean bounded = input == IsBounded.BOUNDED;
    if (!runner.startsWith(SPARK)) {
      boolean batch =
          bounded && !streaming && BATCH_IN_BUNDLES.stream().anyMatch(runner::startsWith);
      return batch && !deduplicates ? BUNDLES : TIMERS;
    }
    if (bounded && streaming) {
      throw new IllegalArgumentException(
          "LanguageAnalyzeIO has bounded input and --streaming=true, with which the SparkRunner"
              + " would run it while it builds the stream. Remove the option: the SparkRunner streams"
              + " by itself if a pipeline has unbounded input.");
    }
    return bounded && deduplicates ? TIMERS_ON_SPARK : BUNDLES_ON_SPARK;
  }

  DoFn<KV<Long, PreparedDocument>, DocumentOutcome> step(WorkerConfig config) {
    return inBundles() ? new AnalyzeBundleFn(config) : new AnalyzeFn(config);
  }

  /** Whether a shard ends with the bundle and never waits for further documents. */
  public boolean inBundles() {
    return this == BUNDLES || this == BUNDLES_ON_SPARK;
  }

  /**
   * Whether the outcomes must be materialized by a reshuffle, so that no document is analyzed and
   * billed again.
   */
  boolean needsReshuffle() {
    return this == TIMERS_ON_SPARK || this == BUNDLES_ON_SPARK;
  }
}
