package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.BatchSizeLimit;
import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.CallHealth;
import io.languageanalyze.internal.engine.DurationHistory;
import io.languageanalyze.internal.engine.JobTableCache;
import io.languageanalyze.internal.engine.OperatorLog;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.RateCeiling;
import io.languageanalyze.internal.engine.Reachability;
import io.languageanalyze.internal.engine.ShardCalls;
import io.languageanalyze.internal.engine.SubmitHistory;
import io.languageanalyze.internal.engine.Throttle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What all shards in this process share. A process that runs many pipelines, as a session cluster
 * does, forgets the transforms that were used longest ago. Thread-safe.
 */
final class SharedLimits {

  // Results that wait in memory to be handed out; reading one takes several times its size.
  private static final long RESULT_ROOM = Runtime.getRuntime().maxMemory() / 32;

  private static final Registry<Throttle> THROTTLES = new Registry<>();
  private static final Registry<RateCeiling> CEILINGS = new Registry<>();
  private static final Registry<Budget> BUDGETS = new Registry<>();
  private static final Registry<Reachability> REACHABILITY = new Registry<>();
  private static final Registry<CallHealth> HEALTH = new Registry<>();
  private static final Registry<ProcessState> MEMORIES = new Registry<>();

  private SharedLimits() {}

  /** Values by name, at most {@link #MOST} of them: the one used longest ago goes first. */
  static final class Registry<T> extends LinkedHashMap<String, T> {

    static final int MOST = 1_000;

    private static final long serialVersionUID = 1L;

    Registry() {
      super(16, 0.75f, true);
    }

    synchronized T get(String name, Function<String, T> create) {
      return computeIfAbsent(name, create);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
      return size() > MOST;
    }
  }

  /**
   * Returns the throttle of one operation. The service meters each operation of a resource for
   * itself, whichever transform calls it; the ceiling is one transform's.
   */
  static Throttle throttle(
      String endpoint,
      String operation,
      String transform,
      @Nullable Double callsPerSecond,
      int shards) {
    Throttle learned = THROTTLES.get(endpoint + " " + operation, key -> Throttle.alone(null));
    return callsPerSecond == null
        ? learned
        : learned.with(
            CEILINGS.get(
                transform + " " + operation, key -> new RateCeiling(callsPerSecond, shards)));
  }

  /** Returns the budget of one transform of one pipeline. */
  static Budget budget(String transform, long textRecords) {
    return BUDGETS.get(transform, key -> new Budget(textRecords));
  }

  /** Returns the learned state of an endpoint, and of one transform that uses it. */
  static ProcessState memory(String endpoint, String transform, String configuration) {
    return MEMORIES.get(
        endpoint + " " + transform,
        key ->
            new ProcessState(
                REACHABILITY.get(endpoint, any -> new Reachability()),
                HEALTH.get(endpoint, any -> CallHealth.logged()),
                new SubmitHistory(),
                new BatchSizeLimit(),
                new DurationHistory(),
                ShardCalls.with(CallThreadPool.SHARED, System::nanoTime, RESULT_ROOM),
                new JobTableCache(),
                OperatorLog.started(configuration)));
  }
}
