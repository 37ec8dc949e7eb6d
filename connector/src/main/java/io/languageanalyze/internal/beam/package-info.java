/**
 * The Beam side of the connector: the DoFns of the three steps, their coders, state, clock and
 * metrics.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.beam.AnalysisSteps}. Also read {@link
 * io.languageanalyze.internal.beam.AnalyzeFn}, which hands state, timers and time to {@link
 * io.languageanalyze.internal.beam.ShardDriver}, and {@link
 * io.languageanalyze.internal.beam.ExecutionMode}. The engine, not this package, decides what a
 * failed call means and when a job is polled.
 */
package io.languageanalyze.internal.beam;
