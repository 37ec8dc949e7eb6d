package io.languageanalyze.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.client.ServiceException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Puts a service behind HTTP: pages of any size, words in any casing, unknown members, and some
 * responses cut short, garbled or without what matters.
 */
final class SimulatedNetwork extends HttpTransport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LanguageClient service;
  private final Random random;
  private final double garbled;
  private final int pageSize;
  private final boolean mixedCasing;

  SimulatedNetwork(LanguageClient service, Random random) {
    this.service = service;
    this.random = random;
    this.garbled = random.nextBoolean() ? 0 : random.nextDouble(0.2);
    this.pageSize = random.nextBoolean() ? 25 : 1 + random.nextInt(25);
    this.mixedCasing = random.nextInt(4) == 0;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new MockLowLevelHttpRequest(url) {
      @Override
      public LowLevelHttpResponse execute() throws IOException {
        try {
          return taskOutcome(method, url, method.equals("POST") ? getContentAsString() : "");
        } catch (ServiceException e) {
          return refused(e);
        }
      }
    };
  }

  private LowLevelHttpResponse taskOutcome(String method, String url, String body)
      throws ServiceException, IOException {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    if (method.equals("GET")) {
      return poll(path, url);
    }
    if (path.endsWith(":cancel")) {
      service.cancel(path.substring(0, path.length() - ":cancel".length()));
      return response(202, "");
    }
    List<byte[]> texts = new ArrayList<>();
    for (JsonNode document : JSON.readTree(body).at("/analysisInput/documents")) {
      texts.add(document.get("text").asText().getBytes(UTF_8));
    }
    MockLowLevelHttpResponse accepted = response(202, "");
    String location = service.submit(texts);
    return isGarbled() ? accepted : accepted.addHeader("Operation-Location", location);
  }

  private LowLevelHttpResponse poll(String path, String url) throws ServiceException, IOException {
    int skip =
        url.contains("skip=") ? Integer.parseInt(url.replaceAll(".*skip=(\\d+).*", "$1")) : 0;
    JobState state = service.poll(skip == 0 ? path : path + "?skip=" + skip);
    String page = JSON.writeValueAsString(page(state, path, skip));
    return response(200, isGarbled() ? garble(page) : page);
  }

  private boolean isGarbled() {
    return random.nextDouble() < garbled;
  }

  private String garble(String page) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "<html>Bad gateway</html>";
      case 2 -> "null";
      case 3 -> "[]";
      case 4 -> "{\"status\": {\"no\": \"word\"}}";
      default -> page.substring(0, random.nextInt(page.length()));
    };
  }

  private ObjectNode page(JobState state, String path, int skip) {
    ObjectNode page = JSON.createObjectNode().put("status", cased(state.status()));
    page.put("nobodyKnows", random.nextInt()).putObject("thisNeither").putNull("x");
    Duration took = state.took();
    if (took != null) {
      page.put("createdDateTime", Instant.EPOCH.toString());
    }
    for (ServiceError error : state.errors()) {
      page.withArray("errors").add(error(error).put("target", error.target()));
    }
    int ended = state.tasks().size();
    boolean all = state.allTasksEnded();
    page.withObject("/tasks")
        .put("completed", ended)
        .put("failed", 0)
        .put("inProgress", all ? 0 : 1)
        .put("total", all ? ended : ended + 1);
    boolean more = false;
    for (var task : state.tasks().entrySet()) {
      TaskState taskState = task.getValue();
      ObjectNode document = page.withObject("/tasks").withArray("items").addObject();
      document.put("kind", cased(taskState.kind() + "LROResults")).put("taskName", task.getKey());
      document.put("status", cased(taskState.status())).put("unheardOf", true);
      if (took != null) {
        document.put("lastUpdateDateTime", Instant.EPOCH.plus(took).toString());
      }
      if (!taskState.status().equals("failed")) {
        more |= addDocuments(taskState, document.putObject("results"), skip);
      }
    }
    if (more) {
      page.put("nextLink", path + "?skip=" + (skip + pageSize));
    }
    return page;
  }

  /** The part of the documents that is on this page; says whether there is another page. */
  private boolean addDocuments(TaskState task, ObjectNode results, int skip) {
    results.put("modelVersion", task.modelVersion());
    int end = skip + pageSize;
    task.results()
        .forEach(
            (position, said) -> {
              if (position >= skip && position < end) {
                ObjectNode document = results.withArray("documents").addObject();
                document.put("id", String.valueOf(position)).put("said", said);
              }
            });
    task.errors()
        .forEach(
            (position, error) -> {
              if (position >= skip && position < end) {
                ObjectNode failed = results.withArray("errors").addObject();
                failed.put("id", String.valueOf(position)).set("error", error(error));
              }
            });
    return task.results().keySet().stream().anyMatch(position -> position >= end)
        || task.errors().keySet().stream().anyMatch(position -> position >= end);
  }

  private LowLevelHttpResponse refused(ServiceException e) throws IOException {
    if (e.status() == ServiceException.NO_RESPONSE) {
      throw e.isUnreachable() ? new UnknownHostException("no.example") : new IOException("reset");
    }
    ObjectNode body = JSON.createObjectNode();
    body.set("error", error(e.error()));
    MockLowLevelHttpResponse response = response(e.status(), body.toString());
    Duration retryAfter = e.retryAfter();
    return retryAfter == null
        ? response
        : response.addHeader("Retry-After", String.valueOf(retryAfter.toSeconds()));
  }

  private static ObjectNode error(ServiceError error) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", error.code()).put("message", error.message());
    if (error.innerCode() != null) {
      node.putObject("innererror").put("code", error.innerCode());
    }
    return node;
  }

  private String cased(String word) {
    return mixedCasing ? word.toUpperCase(Locale.ROOT) : word;
  }

  private static MockLowLevelHttpResponse response(int status, String body) {
    MockLowLevelHttpResponse response = new MockLowLevelHttpResponse().setStatusCode(status);
    return body.isEmpty() ? response : response.setContentType("application/json").setContent(body);
  }
}
