package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Calls an emulator and keeps what goes over the wire, scrubbed, so that the same script gives the
 * same bytes each time: ids are numbered, times are those of a clock that stands still, and the
 * host is one that nobody owns.
 */
final class Recorder implements AutoCloseable {

  private static final String HOST = "https://example.cognitiveservices.azure.com";
  private static final Pattern GUID =
      Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
  private static final Set<String> DROPPED = Set.of(":status", "date", "content-length");
  // As the recorder of the service's traffic writes them; all others are in lower case.
  private static final List<String> CAPITALIZED =
      List.of("Content-Type", "Retry-After", "Transfer-Encoding", "X-Content-Type-Options");

  private final MutableClock clock = new MutableClock();
  private final LanguageEmulator emulator;
  private final ArrayNode exchanges = Caller.JSON.createArrayNode();
  private final Map<String, String> numbered = new TreeMap<>();
  private final Set<String> kinds = new TreeSet<>();
  private String key;

  Recorder(LanguageEmulator.Builder builder) {
    emulator = builder.clock(clock).start();
    key = emulator.apiKey();
  }

  /** Lets the emulator misbehave from the next call on. */
  void inject(Fault fault) {
    emulator.inject(fault);
  }

  /** Uses a key that the emulator does not know. */
  void forgetKey() {
    key = "another-key";
  }

  /** Moves the time. */
  void pass(Duration time) {
    clock.advance(time);
  }

  /** Submits to {@code route}, such as {@code analyze-text}; gives the job's URL, or "". */
  String submit(String route, String version, String body) throws Exception {
    Caller.JSON.readTree(body).path("tasks").forEach(task -> kinds.add(task.path("kind").asText()));
    String url = emulator.endpoint() + "/language/" + route + "/jobs?api-version=" + version;
    return call("POST", url, body).headers().firstValue("operation-location").orElse("");
  }

  /** Polls once. */
  JsonNode poll(String url) throws Exception {
    String body = call("GET", url, "").body();
    return body.startsWith("{") ? Caller.JSON.readTree(body) : Caller.JSON.nullNode();
  }

  /** Polls and follows the links from page to page. */
  void pollPages(String url) throws Exception {
    JsonNode page = poll(url);
    while (page.has("nextLink")) {
      page = poll(page.get("nextLink").asText());
    }
  }

  /** Asks for the end of a job. */
  void cancel(String url) throws Exception {
    call("POST", url.replace("?", ":cancel?"), "");
  }

  /** Asks for a job that never was. */
  void pollUnknownJob() throws Exception {
    poll(
        emulator.endpoint()
            + "/language/analyze-text/jobs/00000000-0000-4000-8000-999999999999?api-version="
            + "2025-11-01");
  }

  private HttpResponse<String> call(String method, String url, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).header("Ocp-Apim-Subscription-Key", key);
    request.header("Content-Type", "application/json");
    boolean isPost = method.equals("POST");
    HttpResponse<String> response =
        Caller.send((isPost ? request.POST(BodyPublishers.ofString(body)) : request.GET()).build());
    ObjectNode exchange = exchanges.addObject();
    ObjectNode asked = exchange.putObject("request");
    asked.put("method", method).put("path", scrubbed(url.substring(emulator.endpoint().length())));
    ObjectNode headers = asked.putObject("headers");
    if (isPost) {
      headers.put("Content-Length", String.valueOf(bytes(body)));
      headers.put("Content-Type", "application/json");
    }
    headers.put("Ocp-Apim-Subscription-Key", "Sanitized");
    asked.set("body", json(body));
    ObjectNode recorded = exchange.putObject("response").put("status", response.statusCode());
    String said = scrubbed(response.body());
    recorded.set("headers", headers(response, said));
    recorded.set("body", json(said));
    return response;
  }

  private ObjectNode headers(HttpResponse<String> response, String body) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!DROPPED.contains(name.toLowerCase(Locale.ROOT))) {
                all.put(recordedName(name), scrubbed(values.get(0)));
              }
            });
    all.put("Content-Length", String.valueOf(bytes(body)));
    all.put("Date", date());
    ObjectNode headers = Caller.JSON.createObjectNode();
    all.forEach(headers::put);
    return headers;
  }

  private static String recordedName(String name) {
    return CAPITALIZED.stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name.toLowerCase(Locale.ROOT));
  }

  private static int bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  private static JsonNode json(String body) throws IOException {
    if (body.isEmpty()) {
      return Caller.JSON.nullNode();
    }
    return body.startsWith("{")
        ? Caller.JSON.readTree(body)
        : Caller.JSON.getNodeFactory().textNode(body);
  }

  // Ids are random: the first one met is number 1.
  private String scrubbed(String said) {
    return GUID.matcher(said.replace(emulator.endpoint(), HOST)).replaceAll(this::number);
  }

  private String number(MatchResult id) {
    return id.group().startsWith("00000000-")
        ? id.group()
        : numbered.computeIfAbsent(
            id.group(), any -> "00000000-0000-4000-8000-%012d".formatted(numbered.size() + 1));
  }

  private String date() {
    return DATE.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** All that was said so far, as one file of the recorded format. */
  ObjectNode file(String name, String version, String shows) {
    List<String> all = new ArrayList<>(kinds);
    ObjectNode file = Caller.JSON.createObjectNode();
    file.put("source", "the emulator of this repository, not the service");
    file.put("retrievedFrom", "RecordingsTest");
    file.put("name", name);
    file.put("apiVersion", version);
    file.put("recorded", date());
    file.put("shows", shows);
    all.forEach(file.putArray("kinds")::add);
    file.put("contentLengthCheck", "computed after the host was replaced");
    file.set("exchanges", exchanges);
    return file;
  }

  @Override
  public void close() {
    emulator.close();
  }
}
