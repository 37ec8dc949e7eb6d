package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.googleapis.util.Utils;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import com.google.api.services.dataflow.Dataflow;
import com.google.api.services.dataflow.model.DataflowPackage;
import com.google.api.services.dataflow.model.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.model.pipeline.v1.RunnerApi;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.runners.dataflow.util.PackageUtil.StagedFile;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * What the DataflowRunner hands over when a pipeline is run: the job, caught before it leaves the
 * process, and the portable pipeline, caught where it would be staged.
 *
 * @param job the request to the service; has the steps of the legacy worker, or none for Runner v2
 * @param portable what Runner v2 executes
 */
record Submission(Job job, RunnerApi.Pipeline portable) {

  /** TestPipelines a pipeline up to the moment at which the service would take over. */
  static Submission of(Consumer<Pipeline> build, String... options) throws IOException {
    List<byte[]> staged = new ArrayList<>();
    List<String> sent = new ArrayList<>();
    DataflowPipelineOptions dataflow =
        PipelineOptionsFactory.fromArgs(options).as(DataflowPipelineOptions.class);
    dataflow.setRunner(DataflowRunner.class);
    dataflow.setProject("a-project");
    dataflow.setRegion("a-region");
    dataflow.setJobName("a-job");
    // Both are given, because the runner expects the bucket of a plain tempLocation.
    dataflow.setGcpTempLocation("gs://a-bucket/temp");
    dataflow.setStagingLocation("gs://a-bucket/staging");
    dataflow.setCredentialFactoryClass(NoopCredentialFactory.class);
    dataflow.setPathValidatorClass(NoopPathValidator.class);
    dataflow.setFilesToStage(new ArrayList<>());
    dataflow.setStager(new Staging(staged));
    dataflow.setDataflowClient(
        new Dataflow.Builder(service(sent), Utils.getDefaultJsonFactory(), null)
            .setApplicationName("a-test")
            .build());
    Pipeline pipeline = Pipeline.create(dataflow);
    build.accept(pipeline);
    pipeline.run();
    return new Submission(
        Utils.getDefaultJsonFactory().fromString(sent.get(0), Job.class),
        RunnerApi.Pipeline.parseFrom(staged.get(0)));
  }

  private static HttpTransport service(List<String> sent) {
    return new MockHttpTransport() {
      @Override
      public MockLowLevelHttpRequest buildRequest(String method, String url) {
        return new MockLowLevelHttpRequest(url) {
          @Override
          public MockLowLevelHttpResponse execute() throws IOException {
            sent.add(getContentAsString());
            return new MockLowLevelHttpResponse()
                .setContentType("application/json")
                .setContent("{\"id\": \"a-job-id\"}".getBytes(UTF_8));
          }
        };
      }
    };
  }

  private record Staging(List<byte[]> staged) implements Stager {

    @Override
    public List<DataflowPackage> stageFiles(List<StagedFile> files) {
      return List.of();
    }

    @Override
    public DataflowPackage stageToFile(byte[] bytes, String name) {
      staged.add(bytes);
      return new DataflowPackage().setName(name).setLocation("gs://a-bucket/staging/" + name);
    }
  }
}
