package io.languageanalyze.cli;

import io.languageanalyze.AnalysisMetrics;
import java.util.function.ToLongFunction;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the connector's metrics say of its calls to the service.
 *
 * @param jobs accepted by the service
 * @param jobsFinished among them
 * @param polls polls of jobs, further pages included
 * @param throttled calls that were refused because too many came
 * @param retries calls that were made again
 * @param textRecords the unit of the bill
 */
record Traffic(
    long jobs, long jobsFinished, long polls, long throttled, long retries, long textRecords) {

  /**
   * What is known at this moment.
   *
   * @param pipeline null as long as the runner keeps it to itself
   */
  static Traffic of(@Nullable PipelineResult pipeline) {
    if (pipeline == null) {
      return new Traffic(0, 0, 0, 0, 0, 0);
    }
    ToLongFunction<String> counter = name -> counter(pipeline, name);
    return new Traffic(
        counter.applyAsLong(AnalysisMetrics.JOBS),
        counter.applyAsLong(AnalysisMetrics.JOBS_FINISHED),
        counter.applyAsLong(AnalysisMetrics.POLLS),
        counter.applyAsLong(AnalysisMetrics.THROTTLED),
        counter.applyAsLong(AnalysisMetrics.RETRIES),
        counter.applyAsLong(AnalysisMetrics.TEXT_RECORDS));
  }

  long jobsInFlight() {
    return jobs - jobsFinished;
  }

  private static long counter(PipelineResult pipeline, String name) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(AnalysisMetrics.NAMESPACE, name))
            .build();
    return StreamSupport.stream(
            pipeline.metrics().queryMetrics(filter).getCounters().spliterator(), false)
        .mapToLong(result -> result.getAttempted())
        .sum();
  }
}
