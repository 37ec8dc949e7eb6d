/**
 * The Beam side of the connector: the DoFns of the three steps, their coders, state, clock and
 * metrics.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.beam.AnalyzeFn}, which hands state, timers and
 * time to {@link io.languageanalyze.internal.beam.ShardDriver}. Also read {@link
 * io.languageanalyze.internal.beam.ExecutionMode}. Nothing here decides what a failed call means or
 * when a job is polled; that is the engine's.
 */
package io.languageanalyze.internal.beam;
