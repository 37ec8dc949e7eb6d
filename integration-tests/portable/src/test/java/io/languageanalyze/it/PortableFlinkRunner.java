package io.languageanalyze.it;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.fn.harness.ExternalWorkerService;
import org.apache.beam.model.pipeline.v1.RunnerApi;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkPipelineRunner;
import org.apache.beam.runners.fnexecution.provisioning.JobInfo;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.fn.server.GrpcFnServer;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.PortablePipelineOptions;
import org.apache.beam.sdk.util.construction.Environments;
import org.apache.beam.sdk.util.construction.PipelineOptionsTranslation;
import org.apache.beam.sdk.util.construction.PipelineTranslation;
import org.apache.beam.sdk.util.construction.SdkComponents;

/**
 * TestPipelines a pipeline as the job server of Flink does: translated, with the Java SDK harness
 * for every step. The harness is in this process, started by Flink ({@code EMBEDDED}) or by a
 * worker service that Flink calls ({@code EXTERNAL}).
 */
public final class PortableFlinkRunner extends PipelineRunner<PipelineResult> {

  private final PipelineOptions options;

  private PortableFlinkRunner(PipelineOptions options) {
    this.options = options;
  }

  /** Called by Beam. */
  public static PortableFlinkRunner fromOptions(PipelineOptions options) {
    return new PortableFlinkRunner(options);
  }

  static String[] batch() {
    return options("[local]", Environments.ENVIRONMENT_EMBEDDED, false);
  }

  static String[] streaming() {
    return options("[local]", Environments.ENVIRONMENT_EMBEDDED, true);
  }

  static String[] options(String flinkMaster, String harness, boolean streaming) {
    PipelineOptionsFactory.register(PortablePipelineOptions.class);
    return new String[] {
      "--runner=" + PortableFlinkRunner.class.getName(),
      "--flinkMaster=" + flinkMaster,
      "--parallelism=2",
      "--shutdownSourcesAfterIdleMs=0",
      "--defaultEnvironmentType=" + harness,
      "--streaming=" + streaming
    };
  }

  /** Returns when the job has ended; fails when it does not. */
  @Override
  public PipelineResult run(Pipeline pipeline) {
    CompletableFuture<PipelineResult> running =
        CompletableFuture.supplyAsync(() -> runWithHarness(pipeline));
    Await.until("the job has ended", running::isDone);
    return running.join();
  }

  private PipelineResult runWithHarness(Pipeline pipeline) {
    PortablePipelineOptions portable = options.as(PortablePipelineOptions.class);
    portable.setFilesToStage(List.of());
    try {
      return Environments.ENVIRONMENT_EXTERNAL.equals(portable.getDefaultEnvironmentType())
          ? runWithExternalHarness(pipeline, portable)
          : runOnFlink(pipeline);
    } catch (Exception e) {
      throw new Pipeline.PipelineExecutionException(e);
    }
  }

  private PipelineResult runWithExternalHarness(Pipeline pipeline, PortablePipelineOptions portable)
      throws Exception {
    GrpcFnServer<ExternalWorkerService> workers = new ExternalWorkerService(options).start();
    portable.setDefaultEnvironmentConfig(workers.getApiServiceDescriptor().getUrl());
    try {
      return runOnFlink(pipeline);
    } finally {
      // Closing it first waits a minute for connections that Flink keeps open.
      workers.getServer().shutdownNow();
    }
  }

  private PipelineResult runOnFlink(Pipeline pipeline) throws Exception {
    RunnerApi.Pipeline translated =
        PipelineTranslation.toProto(pipeline, SdkComponents.create(options), false);
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    JobInfo job =
        JobInfo.create(
            UUID.randomUUID().toString(),
            flink.getJobName(),
            "",
            PipelineOptionsTranslation.toProto(options));
    return new FlinkPipelineRunner(flink, null, List.of()).run(translated, job);
  }
}
