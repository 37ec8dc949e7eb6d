package io.languageanalyze.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Clients;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import io.languageanalyze.testing.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One recorded poll of a job, read by the client as if the job were ours.
 *
 * @param name of the recording and the job
 * @param route of the job
 * @param kinds the kinds asked for by task name
 * @param documents documents of the job
 * @param pages the recorded pages, with the positions of the documents as their ids
 * @param state what the client makes of them
 */
public record RecordedJob(
    String name,
    Route route,
    Map<String, String> kinds,
    int documents,
    List<ObjectNode> pages,
    JobState state) {

  /** The end of every recorded job of the unified API, each job once. */
  public static List<RecordedJob> ended(RecordingSource source) throws Exception {
    Map<String, RecordedJob> jobs = new LinkedHashMap<>();
    for (Recording recording : Recording.of(source)) {
      for (JsonNode poll : recording.polls()) {
        boolean firstPage = !poll.at("/request/path").asText().contains("skip=");
        if (firstPage && JobState.isTerminal(poll.at("/response/body/status").asText())) {
          RecordedJob job = read(recording, poll);
          jobs.put(job.name(), job);
        }
      }
    }
    return List.copyOf(jobs.values());
  }

  static RecordedJob read(Recording recording, JsonNode poll) throws Exception {
    String path = poll.at("/request/path").asText();
    Route route = path.contains("/analyze-text/") ? Route.TEXT : Route.CONVERSATIONS;
    String jobId = poll.at("/response/body/jobId").asText();
    JsonNode submit = recording.submitOf(jobId);
    List<ObjectNode> pages = pages(recording, poll);
    Map<String, Integer> positions = Recording.positions(submit, route.array(), pages);
    pages.forEach(page -> toWireIds(page, route, positions));
    ScriptedTransport network = new ScriptedTransport();
    pages.forEach(page -> network.then(200, page.toString()));
    JobBody body = new JobBody(route, tasks(submit, pages.get(0)), null);
    JobState state = client(route, body, network).poll(Recording.ENDPOINT + path);
    if (network.unused() > 0) {
      throw new AssertionError(network.unused() + " pages of " + jobId + " were not read");
    }
    return new RecordedJob(
        recording.name() + " " + jobId,
        route,
        body.kinds(),
        Math.max(1, positions.size()),
        pages,
        state);
  }

  /** The recorded result of one task for one document, without its id. */
  public ObjectNode result(String taskName, int position) {
    int item = List.copyOf(state.tasks().keySet()).indexOf(taskName);
    for (ObjectNode page : pages) {
      for (JsonNode each : page.at("/tasks/items/" + item + "/results").path(route.array())) {
        if (each.get("id").asText().replaceAll("\\.0$", "").equals(String.valueOf(position))) {
          ObjectNode response = each.deepCopy();
          response.remove("id");
          return response;
        }
      }
    }
    throw new AssertionError(name + " has no answer of " + taskName + " for " + position);
  }

  private static List<ObjectNode> pages(Recording recording, JsonNode poll) {
    List<ObjectNode> pages = recording.pagesFrom(poll);
    // Only the pages of an ended job are followed.
    return JobState.isTerminal(pages.get(0).get("status").asText()) ? pages : pages.subList(0, 1);
  }

  // Recorded callers chose their own ids; ours are positions.
  private static void toWireIds(ObjectNode page, Route route, Map<String, Integer> positions) {
    for (JsonNode item : page.at("/tasks/items")) {
      for (String array : List.of(route.array(), "errors")) {
        for (JsonNode each : item.path("results").path(array)) {
          String id = each.get("id").asText();
          String sent = positions.containsKey(id) ? id : id.replaceAll("\\.0$", "");
          ((ObjectNode) each).put("id", positions.get(sent) + id.substring(sent.length()));
        }
      }
    }
  }

  // Where no submit was recorded, those that the response lists.
  private static List<Task<?, ?>> tasks(JsonNode submit, JsonNode page) {
    JsonNode asked = submit.has("tasks") ? submit.get("tasks") : page.at("/tasks/items");
    List<Task<?, ?>> tasks = new ArrayList<>();
    for (JsonNode task : asked) {
      String name = task.path("taskName").asText("unnamed" + tasks.size());
      String kind = task.get("kind").asText().replaceAll("LROResults$", "");
      tasks.add(TextTasks.ofKind(kind).named(name));
    }
    return tasks;
  }

  private static HttpLanguageClient client(Route route, JobBody body, ScriptedTransport network) {
    ClientConfig config =
        new ClientConfig(
            Endpoint.parse(Recording.ENDPOINT),
            route,
            "2022-05-01",
            CredentialKind.API_KEY,
            Clients.secret("key"),
            body,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    return new HttpLanguageClient(config, network, Clients.CLOCK);
  }
}
