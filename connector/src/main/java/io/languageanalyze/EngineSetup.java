package io.languageanalyze;

import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.engine.Policy;
import io.languageanalyze.internal.engine.Tools;
import java.io.Serializable;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What the stateful step needs on a worker.
 *
 * @param policy the rules of a shard
 * @param client how the service is reached
 * @param transform tells this transform from all others, of other pipelines too
 * @param maxTextRecords text records that one process may submit
 * @param callsPerSecond ceiling for each operation in one process
 * @param patience how long one element may wait until the shard has room again
 * @param runnerClock whether the engine lives on the runner's processing time, for tests
 */
record EngineSetup(
    Policy policy,
    ClientConfig client,
    String transform,
    long maxTextRecords,
    double callsPerSecond,
    Duration patience,
    boolean runnerClock)
    implements Serializable {

  Tools tools() {
    String endpoint = client.endpoint().toString();
    String operation = client.route().path();
    return new Tools(
        HttpLanguageClient.pooled(client),
        Workers.SHARED,
        SharedLimits.throttle(endpoint, "submit " + operation, callsPerSecond),
        SharedLimits.throttle(endpoint, "poll " + operation, callsPerSecond),
        SharedLimits.budget(transform, maxTextRecords),
        SharedLimits.memory(endpoint, transform),
        new SplittableRandom(),
        new AnalysisMetrics.EngineTally(policy.taskNames()));
  }
}
