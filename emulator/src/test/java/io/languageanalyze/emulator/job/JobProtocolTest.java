package io.languageanalyze.emulator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.Caller;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.MutableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobProtocolTest {
  private static final String TWO_TASKS =
      "[{\"kind\":\"KeyPhraseExtraction\",\"taskName\":\"first\"},{\"kind\":\"PiiEntityRecognition\"}]";

  private final MutableClock clock = new MutableClock();
  private final LanguageEmulator emulator =
      LanguageEmulator.builder()
          .clock(clock)
          .jobTime(JobTime.fixed(Duration.ofSeconds(10)))
          .start();
  private final Caller caller = new Caller(emulator);

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void job_runsThroughItsStates_listingFinishedTasksOnly() throws Exception {
    String url = caller.accepted(Caller.body(TWO_TASKS, "one"));

    JsonNode fresh = caller.state(url);
    assertEquals("notStarted", fresh.path("status").asText());
    assertEquals("2026-11-01T10:00:00Z", fresh.path("createdDateTime").asText());
    assertEquals("2026-11-02T10:00:00Z", fresh.path("expirationDateTime").asText());
    assertEquals(0, fresh.path("tasks").path("items").size());

    clock.advance(Duration.ofSeconds(6));
    JsonNode running = caller.state(url);
    assertEquals("running", running.path("status").asText());
    assertCounts(running, 1, 0, 1, 2);
    JsonNode item = running.path("tasks").path("items").path(0);
    assertEquals("first", item.path("taskName").asText());
    assertEquals("2026-11-01T10:00:05.123456Z", item.path("lastUpdateDateTime").asText());

    clock.advance(Duration.ofSeconds(4));
    JsonNode done = caller.state(url);
    assertEquals("succeeded", done.path("status").asText());
    assertCounts(done, 2, 0, 0, 2);
    assertFalse(done.path("tasks").path("items").path(1).has("taskName"), "none was sent");
  }

  @Test
  void pages_areOfTwentyDocumentsPerTask_linkedToTheEnd() throws Exception {
    String url = caller.accepted(Caller.documents(25));
    clock.advance(Duration.ofSeconds(10));
    JsonNode first = caller.state(url + "&showStats=true");
    String base = url.substring(0, url.indexOf('?'));
    String next = first.path("nextLink").asText();
    assertEquals(base + "?showStats=True&top=5&skip=20&api-version=2025-11-01", next);
    assertEquals(20, results(first).path("statistics").path("documentsCount").asInt());
    JsonNode second = caller.state(next);
    assertEquals(5, results(second).path("statistics").path("validDocumentsCount").asInt());
    assertFalse(second.has("nextLink"));
    List<String> ids = new ArrayList<>();
    results(first).path("documents").forEach(document -> ids.add(document.path("id").asText()));
    results(second).path("documents").forEach(document -> ids.add(document.path("id").asText()));
    assertEquals(25, ids.stream().distinct().count());
  }

  @Test
  void top_isKeptAcrossPages_andShrinksToWhatRemains() throws Exception {
    String url = caller.accepted(Caller.documents(25));
    clock.advance(Duration.ofSeconds(10));
    String second = caller.state(url + "&top=10").path("nextLink").asText();
    assertTrue(second.contains("?showStats=False&top=10&skip=10&"), second);
    String third = caller.state(second).path("nextLink").asText();
    assertTrue(third.contains("?showStats=False&top=5&skip=20&"), third);
    assertFalse(caller.state(third).has("nextLink"));
  }

  @Test
  void cancelledJob_keepsFinishedTasks_andCountsTheOthersNowhere() throws Exception {
    String url = caller.accepted(Caller.body(TWO_TASKS, "one"));
    clock.advance(Duration.ofSeconds(6));
    HttpResponse<String> cancel = caller.cancel(url);
    assertEquals(202, cancel.statusCode());
    assertEquals(url, cancel.headers().firstValue("operation-location").orElseThrow());
    JsonNode cancelling = caller.state(url);
    assertEquals("cancelling", cancelling.path("status").asText());
    assertCounts(cancelling, 1, 0, 1, 2);

    clock.advance(Duration.ofSeconds(1));
    JsonNode cancelled = caller.state(url);
    assertEquals("cancelled", cancelled.path("status").asText());
    assertCounts(cancelled, 1, 0, 0, 2);
    JsonNode late = cancelled.path("tasks").path("items").path(1);
    assertEquals("EntityRecognitionLROResults", late.path("kind").asText());
    assertEquals(0, late.path("results").path("documents").size());
    assertEquals("latest", late.path("results").path("modelVersion").asText());
    assertEquals(202, caller.cancel(url).statusCode(), "a second cancel changes nothing");
  }

  @Test
  void finishedJob_cannotBeCancelled() throws Exception {
    String url = caller.accepted(Caller.documents(1));
    clock.advance(Duration.ofSeconds(10));
    HttpResponse<String> cancel = caller.cancel(url);
    assertEquals(400, cancel.statusCode());
    assertTrue(cancel.body().contains("as its already completed."), cancel.body());
  }

  @Test
  void cancelAfter_endsTheJobEarly() throws Exception {
    String body = Caller.body(TWO_TASKS, "one").replaceFirst("\\{", "{\"cancelAfter\":2.5,");
    String url = caller.accepted(body);
    clock.advance(Duration.ofSeconds(4));
    assertEquals("cancelled", caller.state(url).path("status").asText());
  }

  @Test
  void cancelBeforeCancelAfter_counts() throws Exception {
    String body = Caller.body(TWO_TASKS, "one").replaceFirst("\\{", "{\"cancelAfter\":8,");
    String url = caller.accepted(body);
    clock.advance(Duration.ofSeconds(2));
    assertEquals(202, caller.cancel(url).statusCode());
    clock.advance(Duration.ofSeconds(1));
    assertEquals("cancelled", caller.state(url).path("status").asText());
  }

  @Test
  void jobIsGoneAfterADay() throws Exception {
    String url = caller.accepted(Caller.documents(1));
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertEquals(200, caller.get(url).statusCode());
    clock.advance(Duration.ofSeconds(1));
    HttpResponse<String> gone = caller.get(url);
    assertEquals(404, gone.statusCode());
    assertTrue(gone.body().contains("\"NotFound\""), gone.body());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-01-preview, lastUpdateDateTime",
    "2022-05-01, lastUpdatedDateTime",
    "2025-11-01, lastUpdatedDateTime",
  })
  void earlyPreviews_spellTheLastUpdateDifferently(String version, String member) throws Exception {
    String url = emulator.endpoint() + Caller.TEXT_JOBS + "?api-version=" + version;
    HttpResponse<String> submit = caller.post(url, Caller.documents(1));
    String job = submit.headers().firstValue("operation-location").orElseThrow();
    assertTrue(caller.state(job).has(member));
  }

  @Test
  void credentials_areAskedForOnEveryCall_inEitherForm() throws Exception {
    String url = caller.accepted(Caller.documents(1));
    assertEquals(401, send(url, "Ocp-Apim-Subscription-Key", "wrong"));
    assertEquals(401, send(url, "Authorization", "Bearer wrong"));
    assertEquals(401, send(url, "Other", "none"));
    assertEquals(200, send(url, "Authorization", "Bearer " + emulator.bearerToken()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 404",
    "'?api-version=', 404",
    "'?api-version=2019-01-01', 400",
    "'?api-version=2024-05-01', 400",
  })
  void version_mustBeGivenAndKnown(String query, int status) throws Exception {
    HttpResponse<String> response =
        caller.post(emulator.endpoint() + Caller.TEXT_JOBS + query, Caller.documents(1));
    assertEquals(status, response.statusCode(), response.body());
  }

  private static int send(String url, String header, String value) throws Exception {
    return Caller.send(HttpRequest.newBuilder(URI.create(url)).header(header, value).build())
        .statusCode();
  }

  private static JsonNode results(JsonNode state) {
    return state.path("tasks").path("items").path(0).path("results");
  }

  private static void assertCounts(
      JsonNode state, int completed, int failed, int inProgress, int total) {
    JsonNode tasks = state.path("tasks");
    assertEquals(
        List.of(completed, failed, inProgress, total),
        List.of(
            tasks.path("completed").asInt(),
            tasks.path("failed").asInt(),
            tasks.path("inProgress").asInt(),
            tasks.path("total").asInt()));
  }
}
