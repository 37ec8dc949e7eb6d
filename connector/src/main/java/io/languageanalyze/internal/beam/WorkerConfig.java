package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.Throttle;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the stateful step needs on a worker.
 *
 * @param shardConfig the rules of a shard
 * @param client how the service is reached
 * @param transform tells this transform from all others, of other pipelines too
 * @param maxTextRecords text records that one process may submit
 * @param callsPerSecond ceiling for each operation of the transform; null for what the service
 *     takes
 * @param maxWait how long the elements of a bundle may wait for room, all together
 * @param shards how many shards share the heap of a worker and the ceiling; 1 where each bundle is
 *     one
 * @param runnerClock whether the engine lives on the runner's processing time, for tests
 */
public record WorkerConfig(
    ShardConfig shardConfig,
    ClientConfig client,
    String transform,
    long maxTextRecords,
    @Nullable Double callsPerSecond,
    Duration maxWait,
    int shards,
    boolean runnerClock)
    implements Serializable {

  // A quarter of the heap may hold requests: runners hold copies of the state beside it.
  private static final int SHARE_OF_HEAP = 4;

  /** Bytes of complete batches that a shard may hold before its input waits. */
  long maxBytes() {
    return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / shards;
  }

  /** Returns what a shard works with; {@link #close} is called when it is not used any more. */
  ShardServices services() {
    String endpoint = client.endpoint().toString();
    String operation = client.route().path();
    ProcessState memory = SharedLimits.memory(endpoint, transform, description(endpoint));
    memory.log().opened();
    List<String> tasks = shardConfig.taskNames();
    return new ShardServices(
        HttpLanguageClient.pooled(client),
        throttle(endpoint, "submit " + operation),
        throttle(endpoint, "poll " + operation),
        SharedLimits.budget(transform, maxTextRecords),
        memory,
        new SplittableRandom(),
        memory.log().totals().counting(new BeamMetrics(tasks), tasks.size()));
  }

  /** Ends the use of what {@link #services} returned; the last one logs totals. */
  static void close(@Nullable ShardServices services) {
    if (services != null) {
      services.memory().log().closed(RunnerClock.wall().now());
    }
  }

  private Throttle throttle(String endpoint, String operation) {
    return SharedLimits.throttle(endpoint, operation, transform, callsPerSecond, shards);
  }

  private String description(String endpoint) {
    return "%s/%s, tasks %s, %,d jobs in flight and %,d bytes of texts per shard, %s"
        .formatted(
            endpoint,
            client.route().path(),
            shardConfig.taskNames(),
            shardConfig.maxJobs(),
            maxBytes(),
            callsPerSecond == null
                ? "as many calls as the service takes"
                : "%.1f calls a second".formatted(callsPerSecond));
  }
}
