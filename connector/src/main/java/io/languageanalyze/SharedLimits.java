package io.languageanalyze;

import io.languageanalyze.internal.engine.Budget;
import io.languageanalyze.internal.engine.Throttle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all shards in this process share. */
final class SharedLimits {

  private static final Map<String, Throttle> THROTTLES = new ConcurrentHashMap<>();
  private static final Map<String, Budget> BUDGETS = new ConcurrentHashMap<>();

  private SharedLimits() {}

  /** The service meters each operation of a resource for itself. */
  static Throttle throttle(String endpoint, String operation, double callsPerSecond) {
    return THROTTLES.computeIfAbsent(
        endpoint + " " + operation + " " + callsPerSecond, key -> new Throttle(callsPerSecond));
  }

  /** The user grants text records to one transform of one pipeline. */
  static Budget budget(String transform, long textRecords) {
    return BUDGETS.computeIfAbsent(transform, key -> new Budget(textRecords));
  }
}
