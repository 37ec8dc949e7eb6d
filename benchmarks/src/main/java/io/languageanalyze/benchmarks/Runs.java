package io.languageanalyze.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.benchmarks.TimedCommand.Usage;
import io.languageanalyze.internal.beam.SampleInput;
import io.languageanalyze.internal.beam.VirtualShard;
import io.languageanalyze.model.Document;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;

/** Whole runs: the command line, one shard, Flink, and Microsoft's SDK. */
final class Runs {

  private static final int DOCUMENTS = 10_000;
  private static final String LIMITED = "17";
  private static final String TASKS = "sentiment,pii,key-phrases";

  // The SDK fails on the second page of a job, so there is none.
  private static final String[] FOR_THE_SDK = {"--job-time", "2", "--page-size", "25"};

  private final Path root;
  private final Path folder;
  private final Table table;

  Runs(Path root, Table table) throws IOException {
    this.root = root;
    this.folder = Files.createTempDirectory("benchmark");
    this.table = table;
  }

  void all() throws Exception {
    // Builds the command line where that is needed.
    TimedCommand.run(List.of(root.resolve("cli/analyze").toString(), "--help"));
    for (int seconds : List.of(2, 10, 60, 600)) {
      shard(seconds);
    }
    flinkBatch();
    besideTheSdk();
    commandLine("jobs of 30 s", "<= 65 s, <= 1.2 GETs a job", "--job-time", "30");
    commandLine("jobs of 15 to 45 s", "<= 75 s, <= 1.5 GETs a job", "--job-time", "15-45");
    commandLine(
        "jobs of 30 s whose dates say 2 s",
        "<= 85 s, <= 2 GETs a job",
        "--job-time",
        "30",
        "--stated-job-time",
        "2");
  }

  private void shard(int seconds) throws Exception {
    VirtualShard.Outcome outcome =
        VirtualShard.run(Duration.ofMillis(300), Duration.ofSeconds(seconds), 3_000);
    table.add(
        "one shard, latency 300 ms, jobs of %d s: share of 1,000 jobs a minute".formatted(seconds),
        ">= 95 %",
        "%.0f %%, %.2f GETs a job".formatted(outcome.jobsPerMinute() / 10, outcome.getsPerJob()));
  }

  private void flinkBatch() throws Exception {
    int documents = 5_000;
    try (EmulatorProcess service = EmulatorProcess.start("--job-time", "2", "--latency", "0.3")) {
      FlinkPipelineOptions options =
          PipelineOptionsFactory.fromArgs("--streaming=false", "--parallelism=2")
              .as(FlinkPipelineOptions.class);
      options.setRunner(FlinkRunner.class);
      options.setFlinkMaster("[local]");
      Pipeline pipeline = Pipeline.create(options);
      pipeline
          .apply(Create.of(SampleInput.documents(documents)))
          .apply(
              LanguageAnalyzeIO.analyzeText()
                  .withEndpoint(service.endpoint())
                  .withApiKey(() -> EmulatorProcess.KEY.getBytes(UTF_8))
                  .withTasks(SampleInput.TASKS));
      long start = System.nanoTime();
      pipeline.run().waitUntilFinish();
      table.add(
          "Flink batch, parallelism 2, 5,000 documents, latency 300 ms, jobs of 2 s",
          "<= 25 s",
          "%.1f s, %d jobs in flight at most, %.2f GETs a job"
              .formatted(
                  (System.nanoTime() - start) / 1e9,
                  service.stats().path("peakJobsInFlight").asInt(),
                  service.getsPerJob()));
    }
  }

  private void besideTheSdk() throws Exception {
    Usage sdk;
    try (EmulatorProcess service = EmulatorProcess.start(FOR_THE_SDK)) {
      sdk =
          TimedCommand.run(
              List.of(
                  EmulatorProcess.java(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  SdkProgram.class.getName(),
                  service.endpoint(),
                  String.valueOf(DOCUMENTS),
                  "128",
                  folder.resolve("sdk.txt").toString()));
      table.add(
          "Microsoft's Java SDK, 10,000 documents, jobs of 2 s, 128 in flight",
          "",
          describe(sdk, service));
    }
    try (EmulatorProcess service = EmulatorProcess.start(FOR_THE_SDK)) {
      Usage ours = analyze(service);
      table.add(
          "command line, the same documents and tasks",
          "<= 1.1 x wall, <= 1.3 x CPU",
          "%s; %.2f x wall, %.2f x CPU"
              .formatted(
                  describe(ours, service), ours.wall() / sdk.wall(), ours.cpu() / sdk.cpu()));
    }
  }

  private void commandLine(String jobs, String goal, String... flags) throws Exception {
    String[] all = new String[flags.length + 4];
    System.arraycopy(flags, 0, all, 4, flags.length);
    all[0] = "--submits-per-second";
    all[1] = LIMITED;
    all[2] = "--polls-per-second";
    all[3] = LIMITED;
    try (EmulatorProcess service = EmulatorProcess.start(all)) {
      Usage ours = analyze(service);
      table.add(
          "command line, 10,000 documents, 17 submits and 17 polls a second, " + jobs,
          goal,
          describe(ours, service));
    }
  }

  private Usage analyze(EmulatorProcess service) throws Exception {
    Path key = Files.writeString(folder.resolve("key"), EmulatorProcess.KEY);
    return TimedCommand.run(
        List.of(
            root.resolve("cli/analyze").toString(),
            "--input",
            input().toString(),
            "--tasks",
            TASKS,
            "--endpoint",
            service.endpoint(),
            "--key-file",
            key.toString(),
            "--output",
            folder.resolve("output").toString()));
  }

  private Path input() throws IOException {
    Path file = folder.resolve("documents.jsonl");
    if (!Files.exists(file)) {
      JsonMapper mapper = JsonMapper.builder().build();
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (Document document : SampleInput.documents(DOCUMENTS)) {
          ObjectNode line = mapper.createObjectNode();
          line.put("id", document.getId());
          line.put("text", document.getText());
          line.put("language", "en");
          out.write(mapper.writeValueAsString(line));
          out.newLine();
        }
      }
    }
    return file;
  }

  private static String describe(Usage usage, EmulatorProcess service) throws IOException {
    return "%.1f s, %.1f s of CPU, %.2f GETs a job, %d jobs in flight at most, %d calls refused"
        .formatted(
            usage.wall(),
            usage.cpu(),
            service.getsPerJob(),
            service.stats().path("peakJobsInFlight").asInt(),
            service.stats().path("throttledSubmits").asInt()
                + service.stats().path("throttledPolls").asInt());
  }
}
