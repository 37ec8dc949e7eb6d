package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.text.RequestLimits;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The configuration of a shard.
 *
 * @param limits what one job may hold
 * @param buffering how long a document may wait for its batch to fill; null to wait until the input
 *     ends
 * @param maxJobs jobs in flight at once
 * @param deduplicates whether documents with the same payload are sent once
 * @param jobTimeout age at which a job is given up
 * @param taskNames the tasks of every job, in request order
 */
public record ShardConfig(
    RequestLimits limits,
    @Nullable Duration buffering,
    int maxJobs,
    boolean deduplicates,
    Duration jobTimeout,
    List<String> taskNames)
    implements Serializable {}
