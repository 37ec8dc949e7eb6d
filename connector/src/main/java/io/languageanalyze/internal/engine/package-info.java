/**
 * One shard: packs documents into batches, submits and polls jobs, and accounts for every document
 * and task.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.engine.Shard}. Also read {@link
 * io.languageanalyze.internal.engine.Packer}, {@link io.languageanalyze.internal.engine.PollPlan},
 * {@link io.languageanalyze.internal.engine.Throttle} and {@link
 * io.languageanalyze.internal.engine.ResultAccounting}. Knows nothing of Beam, reads no clock and
 * sleeps only through what it is given.
 */
package io.languageanalyze.internal.engine;
