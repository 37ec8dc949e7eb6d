package io.languageanalyze.it;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.transforms.DoFn;

/** Counts what passes, and fails a bundle in its midst when it is ordered to. */
final class FailOnceFn<T> extends DoFn<T, Void> {

  private static final long serialVersionUID = 1L;
  private static final Map<String, Wire> WIRES = new ConcurrentHashMap<>();

  private final String run = UUID.randomUUID().toString();

  private static final class Wire {
    private final AtomicInteger passed = new AtomicInteger();
    private volatile int failAt = -1;
  }

  FailOnceFn() {
    WIRES.put(run, new Wire());
  }

  /** Fails once, at the {@code count}th element from here. */
  void failAt(int count) {
    restart();
    wire().failAt = count;
  }

  /** Elements that have passed since {@link #restart}, or since the failure. */
  int passed() {
    return wire().passed.get();
  }

  /** Counts from nothing. */
  void restart() {
    wire().passed.set(0);
  }

  /** Counts. */
  @ProcessElement
  public void process() {
    Wire wire = wire();
    if (wire.passed.incrementAndGet() == wire.failAt) {
      wire.failAt = -1;
      wire.passed.set(0);
      throw new IllegalStateException("the tripwire");
    }
  }

  private Wire wire() {
    return Objects.requireNonNull(WIRES.get(run), "set in this process");
  }
}
