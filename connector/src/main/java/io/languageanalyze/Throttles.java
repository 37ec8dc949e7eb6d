package io.languageanalyze;

import io.languageanalyze.internal.engine.Throttle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The throttles of this process. The service meters each operation of a resource for itself, so all
 * shards that call one operation of one endpoint share one throttle.
 */
final class Throttles {

  private static final Map<String, Throttle> SHARED = new ConcurrentHashMap<>();

  private Throttles() {}

  static Throttle of(String endpoint, String operation, double callsPerSecond) {
    return SHARED.computeIfAbsent(
        endpoint + " " + operation + " " + callsPerSecond, key -> new Throttle(callsPerSecond));
  }
}
