package io.languageanalyze.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One file of recorded traffic. */
public record Recording(String name, List<JsonNode> exchanges) {

  /** The host that stands in all recordings. */
  public static final String ENDPOINT = "https://example.cognitiveservices.azure.com";

  /** All recordings of a source; skips the test where there are none. */
  static List<Recording> of(RecordingSource source) throws IOException {
    List<Recording> all = new ArrayList<>();
    for (Path file : source.files()) {
      List<JsonNode> exchanges = new ArrayList<>();
      Json.read(Files.readString(file)).get("exchanges").forEach(exchanges::add);
      all.add(new Recording(file.getFileName().toString(), exchanges));
    }
    return all;
  }

  /** The successful polls of jobs of the unified API. */
  List<JsonNode> polls() {
    return exchanges.stream()
        .filter(e -> e.at("/request/method").asText().equals("GET"))
        .filter(e -> e.at("/response/status").asInt() == 200)
        .filter(e -> e.at("/request/path").asText().startsWith("/language/"))
        .toList();
  }

  /** The body of the submit that made a job; a missing node where it was not recorded. */
  JsonNode submitOf(String jobId) {
    for (JsonNode exchange : exchanges) {
      JsonNode headers = exchange.at("/response/headers");
      String location = headers.path("operation-location").asText();
      if (exchange.at("/response/status").asInt() == 202
          && location.contains(jobId)
          && exchange.at("/request/body").isObject()) {
        return exchange.at("/request/body");
      }
    }
    return exchanges.get(0).at("/nowhere");
  }

  /** A page and those its links lead to, as far as recorded; the last one has no link. */
  List<ObjectNode> pagesFrom(JsonNode poll) {
    List<ObjectNode> pages = new ArrayList<>();
    ObjectNode page = poll.at("/response/body").deepCopy();
    pages.add(page);
    while (page.has("nextLink")) {
      String path = page.get("nextLink").asText().substring(ENDPOINT.length());
      List<JsonNode> next =
          polls().stream().filter(e -> isSame(e.at("/request/path").asText(), path)).toList();
      if (next.isEmpty() || pages.size() > 10) {
        page.remove("nextLink");
        break;
      }
      page = next.get(next.size() - 1).at("/response/body").deepCopy();
      pages.add(page);
    }
    return pages;
  }

  // Recorded callers put the parameters of a link into an order and a case of their own.
  private static boolean isSame(String path, String link) {
    return parts(path).equals(parts(link));
  }

  private static Set<String> parts(String path) {
    return Set.of(path.toLowerCase(Locale.ROOT).split("[?&]"));
  }

  /** The ids sent, each with its position; those seen in the response where no submit is there. */
  static Map<String, Integer> positions(JsonNode submit, String array, List<ObjectNode> pages) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    submit
        .at("/analysisInput/" + array)
        .forEach(input -> positions.putIfAbsent(input.get("id").asText(), positions.size()));
    if (positions.isEmpty()) {
      pages.stream()
          .flatMap(page -> page.findValues("results").stream())
          .flatMap(results -> Stream.of(results.path(array), results.path("errors")))
          .forEach(
              some ->
                  some.forEach(
                      each -> positions.putIfAbsent(each.get("id").asText(), positions.size())));
    }
    return positions;
  }
}
