package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.testing.MutableClock;
import io.languageanalyze.testing.ScriptedTransport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a poll of a job may cost in time and memory, whatever the service sends. */
@Timeout(60)
class BoundedPollTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final ScriptedTransport network = new ScriptedTransport();
  private final MutableClock clock = new MutableClock(Clients.NOW);
  private final HttpLanguageClient client =
      new HttpLanguageClient(
          Clients.config(Clients.ENDPOINT, CredentialKind.API_KEY, Clients.secret("the-key")),
          network,
          clock);

  @Test
  void pagesOfAJob_areBoundedTogether() {
    for (int i = 0; i < 100; i++) {
      String page = page(i, "\"filling\":\"" + "x".repeat(MEGABYTE) + "\"");
      network.then(200, page);
    }

    ServiceException failure = failure();

    assertTrue(failure.error().message().contains("more than"), failure.toString());
    assertEquals(64, network.sent.size());
  }

  @Test
  void pagesOfAJob_haveATimeTogether() {
    for (int i = 0; i < 100; i++) {
      String page = page(i, "\"filling\":0");
      network.then(
          () -> {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
            return new MockLowLevelHttpResponse().setContent(page);
          });
    }

    assertEquals("UnreadableAnswer", failure().error().code());
    assertEquals(4, network.sent.size());
  }

  // Read as objects, they would take many times their size; the service may send all of 64 MB.
  @ParameterizedTest
  @ValueSource(strings = {"{},", "[],", "{\"a\":1},", "11,"})
  void manyObjectsInFewBytes_areNoResponse(String part) {
    String parts = part.repeat(24 * MEGABYTE / part.length());
    network.then(200, "{\"status\":\"running\",\"x\":[" + parts + "0]}");

    assertEquals("UnreadableAnswer", failure().error().code());
  }

  @ParameterizedTest
  @CsvSource({"[, ]", "'{\"a\":', }", "'[{\"a\":', }]"})
  void objectsThatNestDeeply_areNoResponse(String open, String close) {
    String deep = open.repeat(1_000_000) + "0" + close.repeat(1_000_000);
    network.then(200, "{\"status\":\"running\",\"x\":" + deep + "}");

    assertEquals("UnreadableAnswer", failure().error().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"error\":", "{\"innererror\":", "{},", "9"})
  void manyObjectsInAnError_leaveItsStatus(String part) {
    network.then(403, "{\"error\":" + part.repeat(MEGABYTE));

    assertEquals(403, failure().status());
  }

  @Test
  void wordsOfTheService_areCutWhereNoHonestOneEnds() throws Exception {
    String word = "w".repeat(MEGABYTE);
    network
        .then(
            200,
            ("{\"status\":\"failed\",\"errors\":[{\"code\":\"W\",\"message\":\"W\",\"target\":\"W\"}],"
                    + "\"tasks\":{\"items\":[{\"taskName\":\"mood\",\"kind\":\"W\",\"status\":\"W\","
                    + "\"results\":{\"modelVersion\":\"W\"}}]}}")
                .replace("W", word))
        .then(200, "{\"status\":\"W\"}".replace("W", word));

    JobState state = client.poll(Clients.JOB);
    assertTrue(state.toString().length() < 10_000);
    assertTrue(client.poll(Clients.JOB).toString().length() < 10_000);
  }

  @Test
  void pollAllPages_followsThemWhileTheJobRuns() throws Exception {
    String first = page(1, "\"tasks\":{}").replace("succeeded", "running");
    network.then(200, first).then(200, "{\"status\":\"running\"}").then(200, first);

    assertEquals(2, client.pollAllPages(Clients.JOB).requests());
    assertEquals(1, client.poll(Clients.JOB).requests());
  }

  private ServiceException failure() {
    return assertThrows(ServiceException.class, () -> client.poll(Clients.JOB));
  }

  private static String page(int number, String more) {
    return "{\"status\":\"succeeded\",\"nextLink\":\"%s&skip=%d\",%s}"
        .formatted(Clients.JOB, number, more);
  }
}
