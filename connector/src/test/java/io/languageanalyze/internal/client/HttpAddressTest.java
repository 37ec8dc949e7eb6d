package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.testing.ScriptedTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls go to the endpoint, whatever address a response has. */
class HttpAddressTest {

  private static final List<byte[]> DOCUMENTS = List.of(Clients.document("planted"));

  private final ScriptedTransport network = new ScriptedTransport();
  private final HttpLanguageClient client = Clients.withKey(network);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.org/language/analyze-text/jobs/j1?api-version=2025-11-01",
        "http://contoso.cognitiveservices.azure.com/language/analyze-text/jobs/j1",
        "https://contoso.cognitiveservices.azure.com:444/language/analyze-text/jobs/j1",
        "https://me@contoso.cognitiveservices.azure.com/language/analyze-text/jobs/j1",
        "https://contoso.cognitiveservices.azure.com@evil.org/language/analyze-text/jobs/j1",
        "https://contoso.cognitiveservices.azure.com.evil.org/internal/jobs/j1#x",
        "//evil.org/language/analyze-text/jobs/j1",
        "/language/analyze-text/jobs/j1",
        "jobs/j1",
      })
  void foreignLocations_leadToTheEndpoint(String foreign) throws Exception {
    network
        .then(202, Map.of("operation-location", foreign), "")
        .then(200, page("running", "", 0))
        .then(202, "");

    assertEquals(Clients.JOB, client.submit(DOCUMENTS));
    client.poll(foreign);
    client.cancel(foreign);

    assertEquals(
        List.of(
            Clients.ENDPOINT + "/language/analyze-text/jobs?api-version=2025-11-01",
            Clients.JOB + "&top=25",
            Clients.JOB.replace("j1", "j1:cancel")),
        network.sent.stream().map(ScriptedTransport.Sent::getUrl).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.org/language/analyze-text/jobs/planted/..",
        "https://evil.org/signin?planted=/jobs/1",
        "/language/analyze-text/jobs/planted:cancel",
        "planted url",
      })
  void locationWithoutAJob_isNotFollowed_andNotQuoted(String location) {
    network.then(202, Map.of("operation-location", location), "");

    ServiceException submit = assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS));
    assertEquals("UnusableLocation", submit.error().code());
    assertFalse(submit.error().message().contains("planted"), submit.error().message());
    assertEquals(FailureAction.STOP, FailureAction.forSubmit(submit, 25));
    assertThrows(ServiceException.class, () -> client.poll(location));
    assertThrows(ServiceException.class, () -> client.cancel(location));
    assertEquals(1, network.sent.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.org/page2",
        "https://contoso.cognitiveservices.azure.com/page2",
        "https://contoso.cognitiveservices.azure.com@evil.org/page2?top=5",
        "//evil.org/page2",
        "page2",
      })
  void nextLinkWithoutAPlace_isNotFollowed(String foreign) {
    network.then(200, page("succeeded", foreign, 0));

    ServiceException failure = assertThrows(ServiceException.class, () -> client.poll(Clients.JOB));
    assertEquals("UnusableLocation", failure.error().code());
    assertEquals(FailureAction.REJECT, FailureAction.forPoll(failure, Duration.ofMinutes(1)));
    assertEquals(1, network.sent.size());
  }

  @Test
  void foreignNextLink_leadsToTheSameJobAtTheEndpoint() throws Exception {
    network
        .then(200, page("succeeded", "http://me@evil.org/jobs/other?skip=20&code=1", 0))
        .then(200, page("succeeded", "/lost?showStats=True&top=5&skip=25&api-version=1", 1))
        .then(200, page("succeeded", "", 2));

    client.poll(Clients.JOB);

    assertEquals(
        List.of(
            Clients.JOB + "&top=25",
            Clients.JOB + "&skip=20",
            Clients.JOB + "&showStats=True&top=5&skip=25"),
        network.sent.stream().map(ScriptedTransport.Sent::getUrl).toList());
  }

  @Test
  void unknownAddress_isNamed_withoutSecrets() {
    network.then(404, "{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}");
    network.then(404, "");

    ServiceException submit = assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS));
    assertEquals(
        "HTTP 404: 404: Resource not found (call: POST "
            + Clients.ENDPOINT
            + "/language/analyze-text/jobs?api-version=2025-11-01)",
        submit.getMessage());
    ServiceException poll =
        assertThrows(
            ServiceException.class, () -> client.poll(Clients.ENDPOINT + "/x?code=planted"));
    assertTrue(poll.error().message().contains("GET " + Clients.ENDPOINT + "/x)"), poll.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void redirects_areNotFollowed_notEvenToTheEndpoint(int status) {
    List<String> places =
        List.of(
            Clients.ENDPOINT + "/elsewhere", Clients.ENDPOINT + ":8443/x", "https://evil.org/x");
    for (String place : places) {
      network
          .then(status, Map.of("Location", place), "")
          .then(status, Map.of("Location", place), "");
      assertEquals(
          status, assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS)).status());
      assertEquals(
          status, assertThrows(ServiceException.class, () -> client.poll(Clients.JOB)).status());
    }
    assertEquals(2 * places.size(), network.sent.size());
  }

  private static String page(String status, String nextLink, int id) {
    return String.format(
        "{\"status\":\"%s\",\"nextLink\":\"%s\",\"tasks\":{\"items\":[{\"kind\":\"K\","
            + "\"taskName\":\"phrases\",\"results\":{\"documents\":[{\"id\":\"%d\"}]}}]}}",
        status, nextLink, id);
  }
}
