package io.languageanalyze.benchmarks;

import io.languageanalyze.internal.beam.ShardBenchmark;
import io.languageanalyze.internal.beam.StageBenchmark;
import io.languageanalyze.internal.beam.VirtualShard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Single stages of a document, measured with JMH. The figure is the best second of ten: on a
 * machine that others use, the mean says more about them.
 */
final class Stages {

  private static final List<String> STAGES =
      List.of("prepare", "documentCoder", "submitBody", "poll", "outcomeCoder", "demux");

  private final Table table;
  private final Map<String, Double> micros = new HashMap<>();
  private final Map<String, Double> bytes = new HashMap<>();

  Stages(Table table) {
    this.table = table;
  }

  void all() throws Exception {
    run(StageBenchmark.class);
    run(ShardBenchmark.class);
    for (String stage : STAGES) {
      table.add("stage of a document: " + stage, "", figures(stage));
    }
    double engine = Double.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      VirtualShard.Outcome outcome =
          VirtualShard.run(Duration.ofMillis(300), Duration.ofSeconds(10), 2_000);
      engine = Math.min(engine, outcome.cpuMicros());
    }
    table.add("stage of a document: engine, from taking in to handing out", "", us(engine));
    double sum = engine + STAGES.stream().mapToDouble(micros::get).sum();
    table.add("our CPU for a short document and three tasks, all stages", "<= 80 us", us(sum));
    for (String jobs : List.of("0", "32", "128", "1000")) {
      table.add(
          "taking in a document with %s jobs running and %s waiting".formatted(jobs, jobs),
          "<= 10 us, <= 15 KB",
          figures("takeIn " + jobs));
    }
    for (String jobs : List.of("32", "1000")) {
      table.add(
          "state read and written for a document with %s jobs running and %s waiting"
              .formatted(jobs, jobs),
          "<= 30 us, <= 4 KB",
          figures("state " + jobs)
              + "; %.1f KB of state"
                  .formatted(ShardBenchmark.stateBytes(Integer.parseInt(jobs)) / 1e3));
    }
  }

  private void run(Class<?> benchmark) throws Exception {
    var options =
        new OptionsBuilder()
            .include(benchmark.getName())
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String jobs = result.getParams().getParam("jobs");
      String name = result.getPrimaryResult().getLabel() + (jobs == null ? "" : " " + jobs);
      micros.put(name, leastCpu(result));
      result
          .getSecondaryResults()
          .forEach(
              (label, value) -> {
                if (label.endsWith("gc.alloc.rate.norm")) {
                  bytes.put(name, value.getScore());
                }
              });
    }
  }

  private static double leastCpu(RunResult result) {
    List<Double> iterations = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        iteration
            .getSecondaryResults()
            .forEach(
                (label, value) -> {
                  if (label.endsWith("cpuMicros")) {
                    iterations.add(value.getScore());
                  }
                });
      }
    }
    return Collections.min(iterations);
  }

  private String figures(String name) {
    return us(micros.getOrDefault(name, Double.NaN))
        + ", %.1f KB allocated".formatted(bytes.getOrDefault(name, Double.NaN) / 1e3);
  }

  private static String us(double value) {
    return "%.1f us".formatted(value);
  }
}
