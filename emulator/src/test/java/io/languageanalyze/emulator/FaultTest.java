package io.languageanalyze.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
  private static final String TWO_TASKS =
      "[{\"kind\":\"KeyPhraseExtraction\",\"taskName\":\"k\"},"
          + "{\"kind\":\"SentimentAnalysis\",\"taskName\":\"s\"}]";

  private final LanguageEmulator emulator =
      LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ZERO)).start();
  private final Caller caller = new Caller(emulator);

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void throttle_strikesItsOperationOnly_asOftenAsOrdered() throws Exception {
    Fault fault = Fault.throttle(Duration.ofSeconds(7)).onPoll().times(2);
    emulator.inject(fault);
    String url = caller.accepted(Caller.documents(1));
    HttpResponse<String> throttled = caller.get(url);
    assertEquals(429, throttled.statusCode());
    assertEquals("7", throttled.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(429, caller.get(url).statusCode());
    assertEquals(200, caller.get(url).statusCode());
    assertEquals(2, fault.strikes());
    assertEquals(2, emulator.stats().throttledPolls());
    assertEquals(2, emulator.stats().faults());
  }

  @Test
  void probability_isSeeded() {
    assertEquals(strikes(42), strikes(42));
    long strikes = strikes(42).chars().filter(c -> c == 'x').count();
    assertTrue(strikes > 50 && strikes < 150, strikes + " of 200 at one half");
    assertFalse(strikes(42).equals(strikes(43)), "another seed strikes elsewhere");
  }

  private static String strikes(long seed) {
    Fault fault = Fault.disconnectBeforeEffect().withProbability(0.5, seed);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      pattern.append(fault.strike() ? 'x' : '.');
    }
    return pattern.toString();
  }

  @Test
  void disconnects_loseTheResponse_beforeOrAfterTheEffect() throws Exception {
    emulator.inject(Fault.disconnectBeforeEffect().onSubmit().times(1));
    assertThrows(IOException.class, () -> caller.submit(Caller.documents(1)));
    assertEquals(0, emulator.stats().jobs());
    emulator.inject(Fault.disconnectAfterEffect().onSubmit().times(1));
    assertThrows(IOException.class, () -> caller.submit(Caller.documents(1)));
    assertEquals(1, emulator.stats().jobs());
    assertEquals(0, emulator.requests().get(0).status());
  }

  @Test
  void status_hasTheServicesBody_orTheOneGiven() throws Exception {
    emulator.inject(Fault.status(500).times(1));
    emulator.inject(Fault.status(504).times(1));
    emulator.inject(Fault.status(503, "{}").times(1));
    assertTrue(caller.submit(Caller.documents(1)).body().contains("\"innerError\""));
    assertEquals("upstream request timeout", caller.submit(Caller.documents(1)).body());
    HttpResponse<String> own = caller.submit(Caller.documents(1));
    assertEquals("503 {}", own.statusCode() + " " + own.body());
  }

  @Test
  void garbage_isNoJson_andNamesNoJob() throws Exception {
    emulator.inject(Fault.garbageBody().onSubmit().times(1));
    HttpResponse<String> response = caller.submit(Caller.documents(1));
    assertEquals(202, response.statusCode());
    assertTrue(response.headers().firstValue("operation-location").isEmpty());
    assertTrue(response.body().startsWith("<html>"));
    assertEquals(1, emulator.stats().jobs());
  }

  @Test
  void failedTask_makesThePartialState_withATarget() throws Exception {
    emulator.inject(Fault.failedTask("s"));
    JsonNode state = caller.state(caller.accepted(Caller.body(TWO_TASKS, "good")));
    assertEquals("partiallySucceeded", state.path("status").asText());
    assertEquals("#/tasks/items/1", state.path("errors").path(0).path("target").asText());
    JsonNode failed = state.path("tasks").path("items").path(1);
    assertEquals("failed", failed.path("status").asText());
    assertFalse(failed.has("results"));
    assertEquals(1, state.path("tasks").path("failed").asInt());
  }

  @Test
  void failedJob_failsEveryTask() throws Exception {
    emulator.inject(Fault.failedJob().times(1));
    JsonNode state = caller.state(caller.accepted(Caller.body(TWO_TASKS, "good")));
    assertEquals("failed", state.path("status").asText());
    assertEquals(2, state.path("errors").size());
    JsonNode next = caller.state(caller.accepted(Caller.body(TWO_TASKS, "good")));
    assertEquals("succeeded", next.path("status").asText());
  }

  @Test
  void documentFaults_strikeMatchingTextsOnly() throws Exception {
    emulator.inject(Fault.documentError("poison", "InvalidArgument", "InvalidDocument", "bad"));
    emulator.inject(Fault.missingDocument("lost"));
    JsonNode state =
        caller.state(caller.accepted(Caller.body(TWO_TASKS, "fine", "poison", "lost")));
    for (JsonNode item : state.path("tasks").path("items")) {
      assertEquals(1, item.path("results").path("documents").size());
      JsonNode error = item.path("results").path("errors").path(0);
      assertEquals("1", error.path("id").asText());
      assertEquals("InvalidDocument", error.path("error").path("innererror").path("code").asText());
    }
  }

  @Test
  void missingTask_isCountedButNotListed_andCasingCanDiffer() throws Exception {
    emulator.inject(Fault.missingTask("KeyPhraseExtraction"));
    emulator.inject(Fault.oddCasing());
    JsonNode state = caller.state(caller.accepted(Caller.body(TWO_TASKS, "good")));
    assertEquals("Succeeded", state.path("status").asText());
    assertEquals(2, state.path("tasks").path("completed").asInt());
    assertEquals(1, state.path("tasks").path("items").size());
    JsonNode item = state.path("tasks").path("items").path(0);
    assertEquals("sentimentAnalysisLROResults", item.path("kind").asText());
  }

  @Test
  void endWord_standsInPlaceOfTheServices_withFullCounters() throws Exception {
    emulator.inject(Fault.endWord("completed"));
    JsonNode state = caller.state(caller.accepted(Caller.body(TWO_TASKS, "good")));
    assertEquals("completed", state.path("status").asText());
    assertEquals(2, state.path("tasks").path("completed").asInt());
    assertEquals(2, state.path("tasks").path("items").size());
  }

  @Test
  void statedTime_isWhatTheDatesTell_howeverLongTheJobTakes() throws Exception {
    MutableClock clock = new MutableClock();
    JobTime halfAMinute = JobTime.fixed(Duration.ofSeconds(30));
    try (LanguageEmulator slow =
        LanguageEmulator.builder().clock(clock).jobTime(halfAMinute).start()) {
      slow.inject(Fault.statedTime(Duration.ofSeconds(2)));
      Caller slowCaller = new Caller(slow);
      String url = slowCaller.accepted(Caller.documents(1));
      clock.advance(Duration.ofSeconds(29));
      assertEquals("running", slowCaller.state(url).path("status").asText());
      clock.advance(Duration.ofSeconds(1));
      JsonNode state = slowCaller.state(url);
      assertEquals("succeeded", state.path("status").asText());
      Instant created = Instant.parse(state.path("createdDateTime").asText());
      JsonNode task = state.path("tasks").path("items").path(0);
      Instant ended = Instant.parse(task.path("lastUpdateDateTime").asText());
      assertTrue(ended.isBefore(created.plusSeconds(4)), created + " to " + ended);
    }
  }
}
