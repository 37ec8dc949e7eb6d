package io.languageanalyze.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.internal.beam.SampleInput;
import io.languageanalyze.model.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Endless pipelines on Flink with RocksDB, which get more documents than the service takes. Each
 * has a process of its own, which ends with it.
 */
final class StreamingRuns {

  private static final int LIMIT = 1_000;
  private static final int DEFAULT_SHARDS = 3;
  private static final int SAMPLES = 1_000;
  private static final Duration WARM_UP = Duration.ofMinutes(1);
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
  private static final Pattern CHECKPOINT =
      Pattern.compile("Completed checkpoint .*?\\((\\d+) bytes, checkpointDuration=(\\d+) ms.*");
  private static final String STEP = "io.languageanalyze.internal.beam.AnalyzeFn";

  private final Table table;

  StreamingRuns(Table table) {
    this.table = table;
  }

  void all() throws IOException {
    run(2, DEFAULT_SHARDS, 30, 5, ">= 90 %, no checkpoint over 10 s");
    for (int parallelism : List.of(2, 16, 64)) {
      run(parallelism, DEFAULT_SHARDS, 2, 1, "");
    }
    run(16, 16, 2, 1, "");
  }

  private void run(int parallelism, int shards, int jobSeconds, int minutes, String goal)
      throws IOException {
    try (EmulatorProcess service =
        EmulatorProcess.start(
            "--job-time", String.valueOf(jobSeconds),
            "--latency", "0.3",
            "--submits-per-second", perSecond(),
            "--polls-per-second", perSecond())) {
      Process program =
          new ProcessBuilder(
                  EmulatorProcess.java(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  StreamingRuns.class.getName(),
                  service.endpoint(),
                  String.valueOf(parallelism),
                  String.valueOf(shards),
                  String.valueOf(minutes))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = program.inputReader(UTF_8)) {
        table.add(
            "Flink streaming, RocksDB, parallelism %d, %d shards, latency 300 ms, jobs of %d s, %d min: share of 1,000 jobs a minute"
                .formatted(parallelism, shards, jobSeconds, minutes),
            goal,
            out.readLine());
      } finally {
        program.destroy();
      }
    }
  }

  private static String perSecond() {
    return String.valueOf((LIMIT + 59) / 60);
  }

  /** Takes the endpoint, the parallelism, the number of shards, and the minutes to measure. */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    EmulatorProcess service = EmulatorProcess.at(args[0]);
    Checkpoints checkpoints = new Checkpoints();
    Pipeline pipeline =
        pipeline(service.endpoint(), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Thread running = new Thread(() -> pipeline.run().waitUntilFinish());
    running.setDaemon(true);
    running.start();
    while (service.stats().path("jobs").asInt() == 0) {
      Thread.sleep(1_000);
    }
    Thread.sleep(WARM_UP.toMillis());
    JsonNode before = service.stats();
    long start = System.nanoTime();
    long end = start + Duration.ofMinutes(Long.parseLong(args[3])).toNanos();
    Set<String> busy = new TreeSet<>();
    while (System.nanoTime() < end) {
      Thread.sleep(20);
      addBusySubtasks(busy);
    }
    JsonNode after = service.stats();
    double jobs = difference(before, after, "jobs");
    System.out.printf(
        Locale.ROOT,
        "%.0f %%, %.2f GETs a job, %.1f documents a job, %d subtasks busy; %s%n",
        100 * jobs / ((System.nanoTime() - start) / 60e9) / LIMIT,
        difference(before, after, "polls") / jobs,
        difference(before, after, "documents") / jobs,
        busy.size(),
        checkpoints.summary());
    System.exit(0);
  }

  private static Pipeline pipeline(String endpoint, int parallelism, int shards)
      throws IOException {
    Path folder = Files.createTempDirectory("checkpoints");
    // The buffers of a local cluster are for a few subtasks.
    Files.writeString(
        folder.resolve("flink-conf.yaml"),
        "taskmanager.memory.network.min: 1g\ntaskmanager.memory.network.max: 1g\n");
    FlinkPipelineOptions options =
        PipelineOptionsFactory.fromArgs(
                "--streaming=true",
                "--parallelism=" + parallelism,
                "--flinkConfDir=" + folder,
                "--checkpointingInterval=" + CHECKPOINT_INTERVAL.toMillis(),
                "--stateBackend=rocksdb",
                "--stateBackendStoragePath=" + folder.toUri())
            .as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setFlinkMaster("[local]");
    Pipeline pipeline = Pipeline.create(options);
    long perSecond = 11L * LIMIT * SampleInput.JOB / 10 / 60;
    pipeline
        .apply(
            GenerateSequence.from(0).withRate(perSecond, org.joda.time.Duration.standardSeconds(1)))
        .apply(MapElements.into(TypeDescriptor.of(Document.class)).via(StreamingRuns::document))
        .apply(
            LanguageAnalyzeIO.analyzeText()
                .withEndpoint(endpoint)
                .withApiKey(() -> EmulatorProcess.KEY.getBytes(UTF_8))
                .withNumShards(shards)
                .withMaxRequestsPerMinute(LIMIT)
                .withTasks(SampleInput.TASKS));
    return pipeline;
  }

  private static double difference(JsonNode before, JsonNode after, String counter) {
    return after.path(counter).asDouble() - before.path(counter).asDouble();
  }

  private static Document document(Long number) {
    List<Document> samples = Samples.ALL;
    Document sample = samples.get((int) (number % samples.size()));
    return Document.of("doc-" + number, sample.getText()).withLanguage("en");
  }

  private static void addBusySubtasks(Set<String> busy) {
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              for (StackTraceElement frame : frames) {
                if (frame.getClassName().equals(STEP)) {
                  busy.add(thread.getName());
                }
              }
            });
  }

  /** Made once in the process of the tasks. */
  private static final class Samples {
    static final List<Document> ALL = SampleInput.documents(SAMPLES);
  }

  /** How long checkpoints take, as Flink logs it. */
  private static final class Checkpoints extends Handler {

    // A logger that nobody holds may be collected.
    private final Logger logger =
        Logger.getLogger("org.apache.flink.runtime.checkpoint.CheckpointCoordinator");
    private final ConcurrentLinkedQueue<long[]> completed = new ConcurrentLinkedQueue<>();

    Checkpoints() {
      logger.setLevel(Level.INFO);
      logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
      Matcher matcher = CHECKPOINT.matcher(entry.getMessage());
      if (matcher.matches()) {
        completed.add(
            new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))});
      }
    }

    String summary() {
      List<long[]> all = new ArrayList<>(completed);
      return "%d checkpoints, of %.1f s and %.1f MB at most"
          .formatted(
              all.size(),
              all.stream().mapToLong(each -> each[1]).max().orElse(0) / 1e3,
              all.stream().mapToLong(each -> each[0]).max().orElse(0) / 1e6);
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
