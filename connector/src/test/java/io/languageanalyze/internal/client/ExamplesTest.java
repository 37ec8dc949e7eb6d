package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.testing.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every result among the examples of the specification is read, down to the values. */
class ExamplesTest {

  // Counted from the examples without the code under test.
  private static final Map<String, Integer> EXPECTED =
      Map.ofEntries(
          Map.entry("AbstractiveSummarization", 3),
          Map.entry("ConversationalPIITask", 3),
          Map.entry("ConversationalSentimentTask", 1),
          Map.entry("ConversationalSummarizationTask", 2),
          Map.entry("CustomEntityRecognition", 5),
          Map.entry("CustomMultiLabelClassification", 3),
          Map.entry("CustomSingleLabelClassification", 3),
          Map.entry("EntityLinking", 2),
          Map.entry("EntityRecognition", 6),
          Map.entry("ExtractiveSummarization", 5),
          Map.entry("Healthcare", 4),
          Map.entry("KeyPhraseExtraction", 4),
          Map.entry("PiiEntityRecognition", 6),
          Map.entry("SentimentAnalysis", 4));

  private static final DocumentInfo CALLER = DocumentInfo.of("caller", Map.of());

  @Test
  void everyExample_decodes() throws Exception {
    Map<String, Integer> decoded = new TreeMap<>();
    for (JsonNode state : states()) {
      decode(state).forEach((kind, count) -> decoded.merge(kind, count, Integer::sum));
    }

    assertEquals(EXPECTED, decoded);
  }

  /** The typed results of a state by kind. */
  private static Map<String, Integer> decode(JsonNode state) throws Exception {
    Route route =
        state.toString().contains("\"conversations\":") ? Route.CONVERSATIONS : Route.TEXT;
    Map<String, String> asked = new LinkedHashMap<>();
    int results = 0;
    for (JsonNode item : state.at("/tasks/items")) {
      asked.put(item.path("taskName").asText("unnamed" + asked.size()), kind(item));
      results += item.path("results").path(route.array()).size();
    }
    ResultPages pages = new ResultPages(asked, route);
    pages.add(withPositions(state, route));
    Map<String, Integer> decoded = new TreeMap<>();
    for (Map.Entry<String, TaskState> task : pages.state().tasks().entrySet()) {
      String kind = String.valueOf(asked.get(task.getKey()));
      Class<?> type = Kinds.resultTypes().getOrDefault(kind, RawResult.class);
      for (String json : task.getValue().results().values()) {
        if (type != RawResult.class) {
          ResultReader.of(CALLER, null, json).read(type);
        }
        decoded.merge(kind, 1, Integer::sum);
      }
    }
    assertEquals(results, decoded.values().stream().mapToInt(Integer::intValue).sum());
    return decoded;
  }

  // The request's spelling, which the result's differs from in its ending and in case.
  private static String kind(JsonNode item) {
    String stem = item.get("kind").asText().replaceAll("(LRO)?Results$", "");
    return Stream.concat(
            Kinds.resultTypes().keySet().stream(), Stream.of("ConversationalSentimentTask"))
        .filter(kind -> kind.replaceAll("Task$", "").equalsIgnoreCase(stem))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no kind for " + stem));
  }

  private static JsonNode withPositions(JsonNode state, Route route) {
    JsonNode copy = state.deepCopy();
    for (JsonNode item : copy.at("/tasks/items")) {
      int position = 0;
      for (String array : List.of(route.array(), "errors")) {
        for (JsonNode each : item.path("results").path(array)) {
          ((ObjectNode) each).put("id", String.valueOf(position++));
        }
      }
    }
    return copy;
  }

  private static List<JsonNode> states() throws IOException {
    Path folder =
        Path.of(System.getProperty("shared.dir", "../shared"), "azure-language", "examples");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "the examples are not at " + folder + ": skipped");
    List<JsonNode> states = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        collect(Json.MAPPER.readTree(Files.readAllBytes(file)), states);
      }
    }
    return states;
  }

  private static void collect(JsonNode node, List<JsonNode> states) {
    if (node.at("/tasks/items").isArray()) {
      states.add(node);
    } else {
      node.forEach(each -> collect(each, states));
    }
  }
}
