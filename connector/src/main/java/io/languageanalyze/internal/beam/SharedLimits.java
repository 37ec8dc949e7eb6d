package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.BatchSizeLimit;
import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.CallHealth;
import io.languageanalyze.internal.engine.ProcessState;
import io.languageanalyze.internal.engine.Reachability;
import io.languageanalyze.internal.engine.SubmitHistory;
import io.languageanalyze.internal.engine.Throttle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The limits and learned state that all shards in this process share. Thread-safe. */
final class SharedLimits {

  private static final Map<String, Throttle> THROTTLES = new ConcurrentHashMap<>();
  private static final Map<String, Budget> BUDGETS = new ConcurrentHashMap<>();

  private static final Map<String, Reachability> REACHABILITY = new ConcurrentHashMap<>();
  private static final Map<String, CallHealth> HEALTH = new ConcurrentHashMap<>();
  private static final Map<String, ProcessState> MEMORIES = new ConcurrentHashMap<>();

  private SharedLimits() {}

  /**
   * Returns the throttle of an operation, because the service limits each operation of a resource
   * separately.
   */
  static Throttle throttle(String endpoint, String operation, double callsPerSecond) {
    return THROTTLES.computeIfAbsent(
        endpoint + " " + operation + " " + callsPerSecond, key -> new Throttle(callsPerSecond));
  }

  /** Returns the budget of one transform of one pipeline. */
  static Budget budget(String transform, long textRecords) {
    return BUDGETS.computeIfAbsent(transform, key -> new Budget(textRecords));
  }

  /** Returns the learned state of an endpoint, and of one transform that uses it. */
  static ProcessState memory(String endpoint, String transform) {
    return MEMORIES.computeIfAbsent(
        endpoint + " " + transform,
        key ->
            new ProcessState(
                REACHABILITY.computeIfAbsent(endpoint, any -> new Reachability()),
                HEALTH.computeIfAbsent(endpoint, any -> CallHealth.logged()),
                new SubmitHistory(),
                new BatchSizeLimit()));
  }
}
