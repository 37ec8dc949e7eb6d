package io.languageanalyze.internal.beam;

import static org.apache.beam.sdk.values.PCollection.IsBounded.BOUNDED;
import static org.apache.beam.sdk.values.PCollection.IsBounded.UNBOUNDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionModeTest {

  private static final String SPARK = "org.apache.beam.runners.spark.SparkRunner";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          org.apache.beam.runners.direct.DirectRunner,       BOUNDED,   false, TIMERS
          org.apache.beam.runners.direct.DirectRunner,       UNBOUNDED, false, TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         BOUNDED,   false, TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         BOUNDED,   true,  TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         UNBOUNDED, true,  TIMERS
          org.apache.beam.runners.dataflow.DataflowRunner,   UNBOUNDED, true,  TIMERS
          org.apache.beam.runners.spark.SparkRunner,         BOUNDED,   false, TIMERS_ON_SPARK
          org.apache.beam.runners.spark.SparkRunner,         UNBOUNDED, false, BUNDLES_ON_SPARK
          org.apache.beam.runners.spark.SparkRunner,         UNBOUNDED, true,  BUNDLES_ON_SPARK
          org.apache.beam.runners.spark.TestSparkRunner,     BOUNDED,   false, TIMERS_ON_SPARK
          org.apache.beam.runners.spark.TestSparkRunner,     UNBOUNDED, true,  BUNDLES_ON_SPARK
          """)
  void choose(String runner, IsBounded input, boolean streaming, ExecutionMode expected) {
    assertEquals(expected, ExecutionMode.choose(runner, input, streaming));
  }

  @Test
  void boundedInputOnSparkStreaming_isRefused() {
    assertRefused(SPARK, BOUNDED, true, "Remove the option");
  }

  @ParameterizedTest
  @CsvSource({"BOUNDED, false", "BOUNDED, true", "UNBOUNDED, true"})
  void structuredStreaming_isRefused(IsBounded input, boolean streaming) {
    String runner =
        "org.apache.beam.runners.spark.structuredstreaming.SparkStructuredStreamingRunner";
    assertRefused(runner, input, streaming, "Use --runner=SparkRunner");
  }

  @Test
  void keeps_whereverSparkMayComputeAgain() {
    assertTrue(ExecutionMode.choose(SPARK, BOUNDED, false).needsReshuffle());
    assertTrue(ExecutionMode.choose(SPARK, UNBOUNDED, true).needsReshuffle());
  }

  private static void assertRefused(
      String runner, IsBounded input, boolean streaming, String advice) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> ExecutionMode.choose(runner, input, streaming));
    assertTrue(String.valueOf(refusal.getMessage()).contains(advice), refusal.getMessage());
  }
}
