package io.languageanalyze.internal.engine;

/**
 * What a process remembers of an endpoint and of a transform, for all its shards together. It goes
 * with the process. Thread-safe.
 *
 * @param reachability whether there is anything at the endpoint
 * @param health whether calls to the endpoint make progress
 * @param tasks what became of the submits of the transform
 * @param batches how large the batches of the transform may be
 * @param durations how long jobs of the transform take
 * @param calls the calls in progress
 * @param tables the jobs of the shards, between callbacks
 * @param log the log for operators
 */
public record ProcessState(
    Reachability reachability,
    CallHealth health,
    SubmitHistory tasks,
    BatchSizeLimit batches,
    DurationHistory durations,
    ShardCalls calls,
    JobTableCache tables,
    OperatorLog log) {}
