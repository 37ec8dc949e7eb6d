package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.client.LanguageClient;
import java.util.random.RandomGenerator;

/**
 * What a shard works with.
 *
 * @param client the service
 * @param sideBySide how calls are made at the same time
 * @param submits paces submits, shared by all shards of the process
 * @param polls paces looks at jobs, shared likewise
 * @param budget what may still be submitted, shared by all shards of the process
 * @param memory what this process remembers, shared by all its shards
 * @param random jitter
 * @param tally told what happens
 */
public record Tools(
    LanguageClient client,
    SideBySide sideBySide,
    Throttle submits,
    Throttle polls,
    Budget budget,
    ProcessMemory memory,
    RandomGenerator random,
    Tally tally) {}
