package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.languageanalyze.contract.SchemaContractTest;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import io.languageanalyze.recorded.RecordedJob;
import io.languageanalyze.recorded.Recording;
import io.languageanalyze.recorded.RecordingSource;
import io.languageanalyze.testing.Kinds;
import io.languageanalyze.testing.SampleJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.beam.sdk.schemas.SchemaRegistry;

/**
 * A job whose service responds with corrupted copies of honest responses.
 *
 * @param kinds the kinds asked for by task name
 * @param documents documents of the job
 * @param pages the honest responses
 */
public record FuzzedJob(
    String name, Route route, Map<String, String> kinds, int documents, List<ObjectNode> pages) {

  private static final int DOCUMENTS = 3;
  private static final String JOB = Recording.ENDPOINT + "/language/analyze-text/jobs/1";

  private static final List<Integer> STATUSES =
      List.of(200, 202, 204, 206, 302, 400, 401, 403, 404, 405, 408, 413, 421, 429, 500, 503, 999);
  private static final List<String> HEADERS =
      List.of(
          "operation-location",
          "Retry-After",
          "Age",
          "Content-Length",
          "Content-Type",
          "Location",
          "Date",
          "ETag",
          "X-Other");
  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "99999999999999999999",
          "1e999999999",
          "x",
          JOB,
          "https://evil.org/",
          "Fri, 31 Dec 9999 23:59:59 GMT",
          "Mon, 99 Foo 0000 99:99:99 GMT",
          "text/plain; charset=nowhere",
          ";;/==",
          "\ud800\u0000",
          "x".repeat(20_000));

  /**
   * One that is made up, and the recorded jobs: the service's where they are on this machine, so
   * that a case stays the same case, or else the emulator's.
   */
  public static List<FuzzedJob> all() throws Exception {
    List<FuzzedJob> all = new ArrayList<>();
    all.add(madeUp());
    RecordingSource source =
        RecordingSource.SERVICE.isPresent() ? RecordingSource.SERVICE : RecordingSource.EMULATOR;
    for (RecordedJob job : RecordedJob.ended(source)) {
      all.add(new FuzzedJob(job.name(), job.route(), job.kinds(), job.documents(), job.pages()));
    }
    return all;
  }

  /** One poll of the job, whose responses are corrupted. */
  public JobState poll(RandomGenerator random) throws ServiceException {
    return client(random).poll(JOB);
  }

  /** A submit or a cancel of the job, whose response is corrupted. */
  public void submitOrCancel(RandomGenerator random) throws ServiceException {
    if (random.nextBoolean()) {
      client(random).submit(List.of(Clients.document("text")));
    } else {
      client(random).cancel(JOB);
    }
  }

  private HttpLanguageClient client(RandomGenerator random) {
    List<Task<?, ?>> tasks = new ArrayList<>();
    kinds.forEach((task, kind) -> tasks.add(TextTasks.ofKind(kind).named(task)));
    ClientConfig config =
        new ClientConfig(
            Endpoint.parse(Recording.ENDPOINT),
            route,
            "2025-11-01",
            random.nextBoolean() ? CredentialKind.API_KEY : CredentialKind.BEARER_TOKEN,
            Clients.secret("key"),
            new JobBody(route, tasks, null),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    return new HttpLanguageClient(config, new Service(random), Clients.CLOCK);
  }

  /** Responds with one page after the other, whatever the request. */
  private final class Service extends HttpTransport {

    private final RandomGenerator random;
    private final Mutator mutator;
    private int asked;

    Service(RandomGenerator random) {
      this.random = random;
      this.mutator = new Mutator(random);
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
      return new MockLowLevelHttpRequest(url) {
        @Override
        public LowLevelHttpResponse execute() {
          return response(method.equals("POST") || random.nextInt(20) == 0);
        }
      };
    }

    private MockLowLevelHttpResponse response(boolean malformed) {
      MockLowLevelHttpResponse response = new MockLowLevelHttpResponse();
      if (malformed) {
        response.setStatusCode(pick(STATUSES));
        for (int headers = random.nextInt(4); headers > 0; headers--) {
          response.addHeader(pick(HEADERS), pick(VALUES));
        }
        response.setContentEncoding(random.nextInt(10) == 0 ? "gzip" : null);
      }
      byte[] body = mutator.spoil(pages.get(Math.min(asked++, pages.size() - 1)));
      return response.setContentType("application/json").setContent(body);
    }

    private <T> T pick(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }

  // From the schemas of the values, so that every member of every kind is spoilt some time.
  private static FuzzedJob madeUp() throws Exception {
    SampleJson samples = new SampleJson(SchemaContractTest.classes());
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Task<?, ?> task : Kinds.tasks()) {
      kinds.put(task.getKind() + "-1", task.getKind());
      ObjectNode item =
          items.addObject().put("taskName", task.getKind() + "-1").put("status", "succeeded");
      item.put("kind", task.getKind()).put("lastUpdateDateTime", "2026-01-01T00:00:10Z");
      ObjectNode results = item.putObject("results").put("modelVersion", "2026-01-01");
      ArrayNode documents = results.putArray(Route.TEXT.array());
      for (int id = 1; id < DOCUMENTS; id++) {
        ObjectNode response =
            samples.full(SchemaRegistry.createDefault().getSchema(task.getResultType()));
        response.remove("document");
        documents.add(response.put("id", String.valueOf(id)));
      }
      ObjectNode error = results.putArray("errors").addObject().put("id", "0").putObject("error");
      error.put("code", "InvalidArgument").put("message", "no").put("target", "#/tasks/items/0");
      error.putObject("innererror").put("code", "InvalidDocument");
    }
    ObjectNode page = JsonNodeFactory.instance.objectNode().put("status", "succeeded");
    page.put("createdDateTime", "2026-01-01T00:00:00Z").put("nextLink", JOB + "?skip=2");
    page.set("errors", items.get(0).at("/results/errors"));
    page.putObject("tasks").set("items", items);
    ObjectNode last = page.deepCopy();
    last.remove("nextLink");
    return new FuzzedJob("made up", Route.TEXT, kinds, DOCUMENTS, List.of(page, last));
  }
}
