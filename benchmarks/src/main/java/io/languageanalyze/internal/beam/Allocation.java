package io.languageanalyze.internal.beam;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has used. */
final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes allocated by this thread since it started. */
  static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** CPU time of this thread. */
  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
