package io.languageanalyze.internal.beam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One job of the emulator: the body of its last poll, and what it becomes. */
final class RecordedJob {

  static final JobBody BODY = new JobBody(Route.TEXT, SampleInput.TASKS, null);

  private final String url;
  private final HttpLanguageClient client;
  private final JobState state;

  private RecordedJob(String url, String body) throws Exception {
    this.url = url;
    this.client = client(url.substring(0, url.indexOf("/language/")), responding(body));
    this.state = poll();
  }

  static RecordedJob record() {
    try (LanguageEmulator emulator =
        LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ZERO)).start()) {
      List<byte[]> documents =
          SampleInput.documents(SampleInput.JOB).stream()
              .map(document -> SampleInput.ENCODER.encode(document, null))
              .toList();
      ClientConfig config = config(emulator.endpoint(), emulator.apiKey());
      String url = HttpLanguageClient.pooled(config).submit(documents);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "&top=25"))
              .header("Ocp-Apim-Subscription-Key", emulator.apiKey())
              .build();
      String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8)).body();
      return new RecordedJob(url, body);
    } catch (Exception e) {
      throw new IllegalStateException("no job to measure with", e);
    }
  }

  /** Reads the recorded response as a poll does. */
  JobState poll() throws Exception {
    return client.poll(url);
  }

  /** What the engine makes of the job. */
  List<DocumentOutcome> outcomes() {
    List<DocumentOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < SampleInput.JOB; i++) {
      int position = i;
      List<TaskOutcome> results = new ArrayList<>();
      state
          .tasks()
          .forEach(
              (name, task) ->
                  results.add(
                      new TaskResult(
                          name,
                          task.modelVersion(),
                          Objects.requireNonNull(task.results().get(position)))));
      byte[] origin = SampleInput.prepared(SampleInput.documents(SampleInput.JOB).get(i)).origin();
      outcomes.add(DocumentOutcome.of(origin, Instant.ofEpochMilli(0), results));
    }
    return outcomes;
  }

  private static MockHttpTransport responding(String body) {
    return new MockHttpTransport() {
      @Override
      public LowLevelHttpRequest buildRequest(String method, String ignored) {
        return new MockLowLevelHttpRequest()
            .setResponse(
                new MockLowLevelHttpResponse()
                    .setStatusCode(200)
                    .setContentType("application/json; charset=utf-8")
                    .setContent(body));
      }
    };
  }

  private static HttpLanguageClient client(String endpoint, MockHttpTransport transport) {
    return new HttpLanguageClient(config(endpoint, "key"), transport, Clock.systemUTC());
  }

  private static ClientConfig config(String endpoint, String key) {
    return new ClientConfig(
        Endpoint.parse(endpoint),
        Route.TEXT,
        "2025-11-01",
        CredentialKind.API_KEY,
        () -> key.getBytes(UTF_8),
        BODY,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60));
  }
}
