package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every recorded state of a job is read in full: as many documents and errors as it holds. */
class RecordedStatesTest {

  private static final List<Task<?, ?>> TYPED =
      List.of(TextTasks.sentiment(), TextTasks.keyPhrases(), TextTasks.entities(), TextTasks.pii());

  @TestFactory
  Stream<DynamicTest> recordedStates() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Recording recording : Recording.all()) {
      List<JsonNode> looks = recording.looks();
      for (int i = 0; i < looks.size(); i++) {
        JsonNode look = looks.get(i);
        tests.add(
            DynamicTest.dynamicTest(
                recording.name() + " #" + i, () -> assertReadInFull(recording, look)));
      }
    }
    assertTrue(tests.size() >= 240, "only " + tests.size() + " recorded states");
    return tests.stream();
  }

  private static void assertReadInFull(Recording recording, JsonNode look) throws Exception {
    String path = look.at("/request/path").asText();
    Route route = path.contains("/analyze-text/") ? Route.TEXT : Route.CONVERSATIONS;
    JsonNode body = look.at("/response/body");
    JsonNode submit = recording.submitOf(body.get("jobId").asText());
    List<ObjectNode> pages = pages(recording, look);
    Map<String, Integer> positions = Recording.positions(submit, route.array(), pages);
    pages.forEach(page -> toWireIds(page, route, positions));
    ScriptedTransport network = new ScriptedTransport();
    pages.forEach(page -> network.then(200, page.toString()));

    JobState state = client(route, submit, network).look(Recording.ENDPOINT + path);

    assertEquals(0, network.unused());
    assertEquals(body.get("status").asText(), state.status());
    assertEquals(expected(pages, route), read(state));
    assertEquals(body.path("errors").size(), state.errors().size());
    if (state.isTerminal() && !recording.name().startsWith("derived")) {
      assertTrue(state.took() != null && state.took().compareTo(Duration.ofHours(1)) < 0);
    }
    assertTyped(state);
  }

  private static List<ObjectNode> pages(Recording recording, JsonNode look) {
    List<ObjectNode> pages = recording.pagesFrom(look);
    // Only the pages of an ended job are followed.
    return JobState.isTerminal(pages.get(0).get("status").asText()) ? pages : pages.subList(0, 1);
  }

  /** Documents and errors of each task, counted without the code under test. */
  private static List<List<Integer>> expected(List<ObjectNode> pages, Route route) {
    List<List<Integer>> counts = new ArrayList<>();
    JsonNode items = pages.get(0).at("/tasks/items");
    for (int item = 0; item < items.size(); item++) {
      Set<String> documents = new TreeSet<>();
      Set<String> errors = new TreeSet<>();
      for (ObjectNode page : pages) {
        JsonNode results = page.at("/tasks/items/" + item + "/results");
        results.path(route.array()).forEach(each -> documents.add(each.get("id").asText()));
        results.path("errors").forEach(each -> errors.add(each.get("id").asText()));
      }
      counts.add(List.of(documents.size(), errors.size()));
    }
    return counts;
  }

  private static List<List<Integer>> read(JobState state) {
    return state.tasks().values().stream()
        .map(task -> List.of(task.results().size(), task.errors().size()))
        .toList();
  }

  private static void assertTyped(JobState state) throws Exception {
    DocumentInfo caller = DocumentInfo.of("caller", Map.of());
    for (TaskState task : state.tasks().values()) {
      for (Task<?, ?> typed : TYPED) {
        String kind = typed.getKind() + "LROResults";
        if (kind.toLowerCase(Locale.ROOT).equals(task.kind().toLowerCase(Locale.ROOT))) {
          for (String json : task.results().values()) {
            ResultReader.read(typed.getResultType(), caller, task.modelVersion(), json);
          }
        }
      }
    }
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

  private static HttpLanguageClient client(
      Route route, JsonNode submit, ScriptedTransport network) {
    Map<String, Task<?, ?>> tasks = new LinkedHashMap<>();
    for (JsonNode task : submit.path("tasks")) {
      String name = task.path("taskName").asText("unnamed" + tasks.size());
      tasks.put(name, TextTasks.ofKind(task.get("kind").asText()).named(name));
    }
    ClientConfig config =
        new ClientConfig(
            Endpoint.parse(Recording.ENDPOINT),
            route,
            "2022-05-01",
            CredentialKind.API_KEY,
            Clients.secret("key"),
            new JobBody(route, List.copyOf(tasks.values()), null),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    return new HttpLanguageClient(config, network, Clients.CLOCK);
  }
}
