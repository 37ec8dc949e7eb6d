package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.StreamingOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;

/**
 * What drives the engine, chosen when the pipeline is built. Runners are known by name, so that
 * none is a dependency.
 *
 * <table>
 * <caption>The choice</caption>
 * <tr><th>runner</th><th>bounded input</th><th>unbounded input</th></tr>
 * <tr><td>{@code SparkRunner}</td><td>{@link #TIMERS_ON_SPARK}; refused with {@code
 *     --streaming=true}</td><td>{@link #BUNDLES_ON_SPARK}</td></tr>
 * <tr><td>{@code SparkStructuredStreamingRunner}</td><td>refused</td><td>refused</td></tr>
 * <tr><td>any other</td><td>{@link #TIMERS}</td><td>{@link #TIMERS}</td></tr>
 * </table>
 */
public enum ExecutionMode {
  /** State and timers of a key. */
  TIMERS,
  /** The same; in a batch Spark computes again what it has not kept, so a shuffle keeps it. */
  TIMERS_ON_SPARK,
  /** The heap, for the length of a bundle; kept by a shuffle likewise. */
  BUNDLES_ON_SPARK;

  private static final String SPARK = "org.apache.beam.runners.spark.";
  private static final String STRUCTURED = SPARK + "structuredstreaming.";

  /** The adapter for the runner that the options of {@code input}'s pipeline name. */
  public static ExecutionMode of(PCollection<?> input) {
    PipelineOptions options = input.getPipeline().getOptions();
    return choose(
        options.getRunner().getName(),
        input.isBounded(),
        options.as(StreamingOptions.class).isStreaming());
  }

  static ExecutionMode choose(String runner, IsBounded input, boolean streaming) {
    if (runner.startsWith(STRUCTURED)) {
      throw new IllegalArgumentException(
          "LanguageAnalyzeIO does not run on the SparkStructuredStreamingRunner, which has neither"
              + " state nor timers nor unbounded input. Use --runner=SparkRunner.");
    }
    if (!runner.startsWith(SPARK)) {
      return TIMERS;
    }
    if (input == IsBounded.UNBOUNDED) {
      return BUNDLES_ON_SPARK;
    }
    if (streaming) {
      throw new IllegalArgumentException(
          "LanguageAnalyzeIO has bounded input, and --streaming=true, with which the SparkRunner"
              + " runs it while it builds the stream. Leave the option out: the SparkRunner streams"
              + " by itself where a pipeline has unbounded input.");
    }
    return TIMERS_ON_SPARK;
  }

  public DoFn<KV<Integer, PreparedDocument>, DocumentOutcome> step(WorkerConfig config) {
    return inBundles() ? new AnalyzeBundleFn(config) : new AnalyzeFn(config);
  }

  /** Whether a shard ends with the bundle, and never waits for company. */
  public boolean inBundles() {
    return this == BUNDLES_ON_SPARK;
  }

  /** Whether what was analyzed has to be kept, lest it be analyzed and paid for again. */
  public boolean needsReshuffle() {
    return this != TIMERS;
  }
}
