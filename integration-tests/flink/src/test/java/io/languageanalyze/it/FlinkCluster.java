package io.languageanalyze.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.jar.JarOutputStream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * A Flink cluster of two task managers in this process, and the one job that runs on it. It takes
 * checkpoints when the test says so, which makes it known what a restart goes back to.
 */
final class FlinkCluster implements AutoCloseable {

  private static final long NEVER = java.time.Duration.ofDays(30).toMillis();

  private final MiniCluster cluster;
  private final Path folder;
  private final Path jar;
  private JobID job = new JobID();
  private int nextTaskManager;

  private FlinkCluster(MiniCluster cluster, Path folder, Path jar) {
    this.cluster = cluster;
    this.folder = folder;
    this.jar = jar;
  }

  /** Starts one that keeps savepoints in {@code folder}. */
  static FlinkCluster start(Path folder) throws Exception {
    return start(folder, emptyJar(folder));
  }

  /** Starts one whose jobs have the classes of {@code jar} for themselves. */
  static FlinkCluster start(Path folder, Path jar) throws Exception {
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(1)
                .withRandomPorts()
                .build());
    cluster.start();
    return new FlinkCluster(cluster, folder, jar);
  }

  // The classes of the test come from the class path, so that what they hold in static fields is
  // shared with the job; but something has to be staged.
  private static Path emptyJar(Path folder) throws IOException {
    Path jar = folder.resolve("empty.jar");
    new JarOutputStream(Files.newOutputStream(jar)).close();
    return jar;
  }

  /** A streaming pipeline for this cluster. */
  Pipeline pipeline(String... more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--runner=FlinkRunner",
                "--flinkMaster=localhost:" + cluster.getRestAddress().join().getPort(),
                "--attachedMode=false",
                "--filesToStage=" + jar,
                "--streaming=true",
                "--parallelism=2",
                "--checkpointingInterval=" + NEVER,
                "--numberOfExecutionRetries=100",
                "--executionRetryDelay=200"));
    options.addAll(List.of(more));
    return TestPipelines.pipeline(options.toArray(String[]::new));
  }

  /** Starts the job. */
  void run(Pipeline pipeline) {
    pipeline.run();
    job =
        cluster.listJobs().join().stream()
            .filter(message -> !message.getJobState().isGloballyTerminalState())
            .map(message -> message.getJobId())
            .findFirst()
            .orElseThrow();
    awaitRestarts(0);
  }

  /** Waits until all tasks of the job run, after {@code restarts} restarts and no more. */
  void awaitRestarts(int restarts) {
    Await.until(
        restarts + " restarts",
        () ->
            StreamSupport.stream(graph().getAllExecutionVertices().spliterator(), false)
                .map(vertex -> vertex.getCurrentExecutionAttempt())
                .allMatch(
                    attempt ->
                        attempt.getAttemptNumber() == restarts
                            && attempt.getState() == ExecutionState.RUNNING));
  }

  AccessExecutionGraph graph() {
    return cluster.getExecutionGraph(job).join();
  }

  /** Takes a checkpoint, and waits until Flink's statistics have it. */
  void checkpoint() {
    long before = completedCheckpoints();
    cluster.triggerCheckpoint(job).join();
    Await.until("the checkpoint in the statistics", () -> completedCheckpoints() > before);
  }

  private long completedCheckpoints() {
    return graph().getCheckpointStatsSnapshot().getCounts().getNumberOfCompletedCheckpoints();
  }

  /** Bytes of what {@code step} had in the latest checkpoint, in all its tasks. */
  long stateSize(String step) {
    AccessExecutionGraph graph = graph();
    CompletedCheckpointStats latest =
        graph.getCheckpointStatsSnapshot().getHistory().getLatestCompletedCheckpoint();
    return graph.getAllVertices().values().stream()
        .filter(vertex -> vertex.getName().startsWith(step))
        .mapToLong(vertex -> latest.getTaskStateStats(vertex.getJobVertexId()).getStateSize())
        .findFirst()
        .orElseThrow();
  }

  /** Stops the job behind a savepoint; gives the path of it. */
  CompletableFuture<String> stop(boolean drain) {
    return cluster.stopWithSavepoint(
        job, folder.toUri().toString(), drain, SavepointFormatType.CANONICAL);
  }

  /** Waits until the job has come to its end. */
  void awaitFinished() {
    Await.until("the job finished", () -> cluster.getJobStatus(job).join() == JobStatus.FINISHED);
  }

  /** Waits until that many jobs have come to their end, and no other one is there. */
  void awaitFinishedJobs(int jobs) {
    Await.until(
        jobs + " jobs finished",
        () ->
            cluster.listJobs().join().stream()
                    .filter(message -> message.getJobState() == JobStatus.FINISHED)
                    .count()
                == jobs);
  }

  /** Kills a task manager, and starts another in its place. */
  void replaceTaskManager() throws Exception {
    cluster.terminateTaskManager(nextTaskManager++).join();
    cluster.startTaskManager();
  }

  @Override
  public void close() {
    try {
      cluster.cancelJob(job).join();
    } catch (CompletionException e) {
      // It has finished, or never started.
    }
    cluster.closeAsync().join();
  }
}
