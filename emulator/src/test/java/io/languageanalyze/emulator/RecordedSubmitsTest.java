package io.languageanalyze.emulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Sends every recorded submit again: status and error codes must be those of the service. */
class RecordedSubmitsTest {

  /** The submits that count; files of the former API, which had other routes, are no part of it. */
  private static final int RECORDED = 115;

  private static final int RECORDED_FROM_THE_EMULATOR = 44;

  @Test
  void everyRecordedSubmit_getsTheResponseOfTheService() throws Exception {
    Path folder = Path.of(System.getProperty("shared.dir", "absent"), "azure-language/recordings");
    assumeTrue(Files.isDirectory(folder), "no recordings in " + folder);
    checkAll(folder, RECORDED);
  }

  @Test
  void submitsRecordedFromTheEmulator_getTheSameResponses() throws Exception {
    checkAll(RecordingsTest.FOLDER, RECORDED_FROM_THE_EMULATOR);
  }

  private static void checkAll(Path folder, int submits) throws Exception {
    List<Executable> checks = new ArrayList<>();
    for (Path file : files(folder)) {
      JsonNode exchanges = Caller.JSON.readTree(file.toFile()).path("exchanges");
      for (JsonNode exchange : exchanges) {
        if (isSubmit(exchange.path("request"))) {
          String name = file.getFileName() + " #" + checks.size();
          checks.add(() -> check(name, exchange));
        }
      }
    }
    assertEquals(submits, checks.size(), "submits found");
    assertAll(checks);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static boolean isSubmit(JsonNode request) {
    String path = request.path("path").asText();
    return request.path("method").asText().equals("POST")
        && path.startsWith("/language/")
        && path.contains("/jobs?");
  }

  private static void check(String name, JsonNode exchange) throws Exception {
    JsonNode recorded = exchange.path("response");
    int status = recorded.path("status").asInt();
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      if (status == 429) {
        // The service's load on that day is no property of the request.
        emulator.inject(Fault.throttle(Duration.ofSeconds(1)).onSubmit());
      }
      HttpResponse<String> response = send(emulator, exchange.path("request"), status == 401);
      assertEquals(status, response.statusCode(), name + " " + response.body());
      if (status == 202) {
        assertEquals("", response.body(), name);
        assertEquals("0", response.headers().firstValue("Content-Length").orElse("none"), name);
        assertTrue(response.headers().firstValue("operation-location").isPresent(), name);
        assertTrue(response.headers().firstValue("Retry-After").isEmpty(), name);
      } else {
        JsonNode error = Caller.JSON.readTree(response.body()).path("error");
        JsonNode expected = recorded.path("body").path("error");
        assertEquals(expected.path("code"), error.path("code"), name);
        assertEquals(innerCode(expected), innerCode(error), name);
      }
    }
  }

  private static JsonNode innerCode(JsonNode error) {
    return error.path("innererror").path("code");
  }

  private static HttpResponse<String> send(
      LanguageEmulator emulator, JsonNode recorded, boolean badCredentials)
      throws IOException, InterruptedException {
    String url = emulator.endpoint() + recorded.path("path").asText();
    // Keys are scrubbed from the recordings, the good ones and the bad.
    String key = badCredentials ? "another-key" : emulator.apiKey();
    return Caller.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Ocp-Apim-Subscription-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(recorded.path("body").toString()))
            .build());
  }
}
