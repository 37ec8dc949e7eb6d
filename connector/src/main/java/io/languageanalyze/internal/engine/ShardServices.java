package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.LanguageClient;
import java.util.random.RandomGenerator;

/**
 * What a shard works with.
 *
 * @param client the service
 * @param submits paces submits, shared by all shards of the process
 * @param polls paces polls of jobs, shared likewise
 * @param budget what may still be submitted, shared by all shards of the process
 * @param memory what this process remembers, shared by all its shards
 * @param random jitter
 * @param listener is notified of what happens
 */
public record ShardServices(
    LanguageClient client,
    Throttle submits,
    Throttle polls,
    Budget budget,
    ProcessState memory,
    RandomGenerator random,
    ShardListener listener) {}
