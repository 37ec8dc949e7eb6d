package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import java.io.Serializable;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What the stateful step needs on a worker.
 *
 * @param shardConfig the rules of a shard
 * @param client how the service is reached
 * @param transform tells this transform from all others, of other pipelines too
 * @param maxTextRecords text records that one process may submit
 * @param callsPerSecond ceiling for each operation in one process
 * @param maxWait how long one element may wait until the shard has room again
 * @param runnerClock whether the engine lives on the runner's processing time, for tests
 */
public record WorkerConfig(
    ShardConfig shardConfig,
    ClientConfig client,
    String transform,
    long maxTextRecords,
    double callsPerSecond,
    Duration maxWait,
    boolean runnerClock)
    implements Serializable {

  ShardServices services() {
    String endpoint = client.endpoint().toString();
    String operation = client.route().path();
    return new ShardServices(
        HttpLanguageClient.pooled(client),
        SharedLimits.throttle(endpoint, "submit " + operation, callsPerSecond),
        SharedLimits.throttle(endpoint, "poll " + operation, callsPerSecond),
        SharedLimits.budget(transform, maxTextRecords),
        SharedLimits.memory(endpoint, transform),
        new SplittableRandom(),
        new BeamMetrics(shardConfig.taskNames()));
  }
}
