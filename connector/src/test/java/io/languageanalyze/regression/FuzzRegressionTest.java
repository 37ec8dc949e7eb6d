package io.languageanalyze.regression;

import io.languageanalyze.internal.client.FuzzedJob;
import io.languageanalyze.internal.engine.FuzzedCases;
import org.junit.jupiter.api.Test;

/** Cases of the fuzz test that found a bug. {@code ./dev fuzz seed N} runs one of them alone. */
class FuzzRegressionTest {

  /**
   * A result held a number whose exponent is beyond the range of {@code BigDecimal}. Jackson threw
   * a {@code NumberFormatException}, which no one caught, and the pipeline stopped. The number now
   * makes the result unreadable. The case is the same one only with the recordings of the service;
   * {@code ResultReaderTest} has the number itself.
   */
  @Test
  void numberBeyondBigDecimal_isAnUnreadableResult() throws Exception {
    new FuzzedCases(FuzzedJob.all()).run(125_463);
  }
}
