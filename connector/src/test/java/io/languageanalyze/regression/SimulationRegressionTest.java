package io.languageanalyze.regression;

import io.languageanalyze.simulation.SimulationOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds of the simulation that found a bug. {@code ./dev sim seed N} runs one of them alone. */
class SimulationRegressionTest {

  /**
   * The throttle named the nanosecond at which the next permit is there. A runner keeps whole
   * milliseconds: its timer came a nanosecond early, found no permit, and came once more a
   * millisecond later, which a step with nothing to do gave away. The throttle now opens at a whole
   * millisecond. What the simulation draws has changed since, and these seeds do not reach the
   * mistake any more: {@code ThrottleTest} fails with it.
   */
  @ParameterizedTest
  @ValueSource(longs = {4_055, 15_350, 16_738, 25_462})
  void timerAtAWholeMillisecond_findsThePermitItWaitedFor(long seed) throws Exception {
    SimulationOracle.assertHolds(seed);
  }

  /** After a bundle had failed, the shard asked for its next wakeup in some years. */
  @Test
  void bundleThatFailed_doesNotPutOffTheNextWakeup() throws Exception {
    SimulationOracle.assertHolds(1_167);
  }

  /**
   * The clock was set back behind the start of a job. Its age was negative, the moment of its next
   * poll in the past, and it was polled without a pause.
   */
  @Test
  void clockSetBackBehindTheStartOfAJob_doesNotPollItAllTheTime() throws Exception {
    SimulationOracle.assertHolds(1_230);
  }

  /** A job was polled a moment before its timeout, and at its timeout again. */
  @Test
  void pollRightBeforeTheTimeout_isNotRepeatedAtOnce() throws Exception {
    SimulationOracle.assertHolds(649);
  }

  /**
   * The first seed that was kept, when the service was put behind HTTP; why was not written down.
   */
  @Test
  void seed282() throws Exception {
    SimulationOracle.assertHolds(282);
  }
}
