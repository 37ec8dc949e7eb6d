package io.languageanalyze.internal.beam;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The CPU of the measured thread, which other programs disturb less than they do the clock. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {

  private long start;
  private long documents;

  /** Begins an iteration. */
  @Setup(Level.Iteration)
  public void begin() {
    documents = 0;
    start = Allocation.cpuNanos();
  }

  /** Counts the documents of a job. */
  void countJob() {
    documents += SampleInput.JOB;
  }

  /** Microseconds for each document. */
  public double cpuMicros() {
    return (Allocation.cpuNanos() - start) / 1e3 / documents;
  }
}
