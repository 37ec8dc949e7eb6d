package io.languageanalyze.internal.engine;

import java.util.function.Consumer;
import org.slf4j.helpers.NOPLogger;

/** The memory of a process that a test starts and ends. */
public final class TestMemory {

  private TestMemory() {}

  /**
   * Returns the memory of a process that has just started.
   *
   * @param warn receives what {@link CallHealth} reports
   * @param calls makes the calls
   */
  public static ProcessState of(Consumer<String> warn, ShardCalls calls) {
    return new ProcessState(
        new Reachability(),
        new CallHealth(warn),
        new SubmitHistory(),
        new BatchSizeLimit(),
        new DurationHistory(),
        calls,
        new JobTableCache(),
        new OperatorLog(NOPLogger.NOP_LOGGER));
  }
}
