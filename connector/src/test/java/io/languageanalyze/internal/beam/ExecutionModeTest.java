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
          org.apache.beam.runners.direct.DirectRunner,       BOUNDED,   false, false, TIMERS
          org.apache.beam.runners.direct.DirectRunner,       UNBOUNDED, false, false, TIMERS
          org.apache.beam.runners.portability.PortableRunner, BOUNDED,  false, false, TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         BOUNDED,   false, false, BUNDLES
          org.apache.beam.runners.flink.FlinkRunner,         BOUNDED,   false, true,  TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         BOUNDED,   true,  false, TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         UNBOUNDED, true,  false, TIMERS
          org.apache.beam.runners.flink.FlinkRunner,         UNBOUNDED, false, false, TIMERS
          org.apache.beam.runners.dataflow.DataflowRunner,   BOUNDED,   false, false, BUNDLES
          org.apache.beam.runners.dataflow.DataflowRunner,   BOUNDED,   false, true,  TIMERS
          org.apache.beam.runners.dataflow.DataflowRunner,   UNBOUNDED, true,  false, TIMERS
          org.apache.beam.runners.spark.SparkRunner,         BOUNDED,   false, false, BUNDLES_ON_SPARK
          org.apache.beam.runners.spark.SparkRunner,         BOUNDED,   false, true,  TIMERS_ON_SPARK
          org.apache.beam.runners.spark.SparkRunner,         UNBOUNDED, false, false, BUNDLES_ON_SPARK
          org.apache.beam.runners.spark.SparkRunner,         UNBOUNDED, true,  true,  BUNDLES_ON_SPARK
          org.apache.beam.runners.spark.TestSparkRunner,     BOUNDED,   false, false, BUNDLES_ON_SPARK
          org.apache.beam.runners.spark.TestSparkRunner,     UNBOUNDED, true,  false, BUNDLES_ON_SPARK
          """)
  void choose(
      String runner,
      IsBounded input,
      boolean streaming,
      boolean deduplicates,
      ExecutionMode expected) {
    assertEquals(expected, ExecutionMode.choose(runner, input, streaming, deduplicates));
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
  void outcomesAreReshuffled_whereverSparkMayComputeAgain() {
    assertTrue(ExecutionMode.choose(SPARK, BOUNDED, false, false).needsReshuffle());
    assertTrue(ExecutionMode.choose(SPARK, BOUNDED, false, true).needsReshuffle());
    assertTrue(ExecutionMode.choose(SPARK, UNBOUNDED, true, false).needsReshuffle());
  }

  private static void assertRefused(
      String runner, IsBounded input, boolean streaming, String advice) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ExecutionMode.choose(runner, input, streaming, false));
    assertTrue(String.valueOf(refusal.getMessage()).contains(advice), refusal.getMessage());
  }
}
