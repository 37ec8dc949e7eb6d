package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.languageanalyze.testing.ScriptedTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpLanguageClientTest {

  private static final List<byte[]> DOCUMENTS = List.of(Clients.document("planted"));

  private final ScriptedTransport network = new ScriptedTransport();
  private final HttpLanguageClient client = Clients.withKey(network);

  @Test
  void submit_postsTheBody_andGivesTheJobsUrl() throws Exception {
    network.then(202, Map.of("Operation-Location", Clients.JOB), "");

    assertEquals(Clients.JOB, client.submit(DOCUMENTS));
    ScriptedTransport.Sent sent = network.only();
    assertEquals("POST", sent.method);
    assertEquals(
        Clients.ENDPOINT + "/language/analyze-text/jobs?api-version=2025-11-01", sent.getUrl());
    assertEquals("application/json", sent.getContentType());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    sent.getStreamingContent().writeTo(body);
    assertArrayEquals(
        new JobBody(Route.TEXT, Clients.TASKS, null).encode(DOCUMENTS), body.toByteArray());
  }

  @Test
  void submitWithoutOperationLocation_isNoRefusal() {
    network.then(202, "");

    ServiceException failure = assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS));
    assertTrue(failure.isWithoutOperation());
    assertFalse(failure.hasResponse(), "it may be billed");
    assertEquals(FailureAction.ONCE_MORE, FailureAction.forSubmit(failure, 25));
  }

  @Test
  void refusedSubmit_saysWhatTheServiceSays_once() {
    network.then(
        400,
        "{\"error\":{\"code\":\"InvalidRequest\",\"message\":\"m\",\"innererror\":"
            + "{\"code\":\"InvalidDocument\",\"message\":\"duplicated Ids\"}}}");

    ServiceException failure = assertThrows(ServiceException.class, () -> client.submit(DOCUMENTS));
    assertEquals(400, failure.status());
    assertEquals("InvalidDocument", failure.error().innerCode());
    assertEquals("HTTP 400: InvalidRequest/InvalidDocument: duplicated Ids", failure.getMessage());
    assertEquals(1, network.sent.size());
  }

  @Test
  void throttledCall_carriesRetryAfter_uncapped_andIsNotRepeated() {
    network.then(429, Map.of("Retry-After", "1296000"), "{\"error\":{\"code\":\"429\"}}");

    ServiceException failure = assertThrows(ServiceException.class, () -> client.poll(Clients.JOB));
    assertTrue(failure.isThrottled());
    assertEquals(Duration.ofDays(15), failure.retryAfter());
    assertEquals(1, network.sent.size());
  }

  @Test
  void poll_requestsAFullPage_andThenThePlacesOfNextLinks() throws Exception {
    String second = Clients.JOB + "&$top=5&$skip=20";
    String third = Clients.JOB + "&top=5&skip=21";
    network
        .then(200, page("succeeded", second, 0))
        .then(200, page("succeeded", third, 1))
        .then(200, page("succeeded", "", 2));

    JobState state = client.poll(Clients.JOB);

    assertEquals(
        List.of(Clients.JOB + "&top=25", second, third),
        network.sent.stream().map(ScriptedTransport.Sent::getUrl).toList());
    assertEquals(3, state.requests());
    assertEquals(Map.of("phrases", Set.of(0, 1, 2)), positions(state));
  }

  @Test
  void runningJob_isReadOnOnePage() throws Exception {
    network.then(200, page("running", Clients.JOB + "&skip=20", 0));

    JobState state = client.poll(Clients.JOB);

    assertFalse(state.isTerminal());
    assertNull(state.took());
    assertEquals(1, state.requests());
  }

  @Test
  void pagesThatGoInACircle_end() {
    network
        .then(200, page("succeeded", Clients.JOB + "&skip=20", 0))
        .then(200, page("succeeded", Clients.JOB + "&skip=20", 1));

    assertUnreadable(() -> client.poll(Clients.JOB));
  }

  @Test
  void pagesWithoutEnd_end() {
    for (int i = 0; i < 200; i++) {
      network.then(200, page("succeeded", Clients.JOB + "&skip=" + i, i));
    }

    assertUnreadable(() -> client.poll(Clients.JOB));
    assertEquals(100, network.sent.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>planted</html>",
        "{\"planted\":",
        "{\"planted\":1}",
        "{\"planted\":-1E-9999999996,\"status\":\"running\"}",
        "[]",
        "7",
        "",
        " ",
      })
  void garbage_isNoResponse_andNotQuoted(String body) {
    network.then(200, body);

    ServiceException failure = assertUnreadable(() -> client.poll(Clients.JOB));
    assertFalse(String.valueOf(failure.getMessage()).contains("planted"));
    assertNull(failure.getCause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
  void numberThatIsNone_spoilsItsDocumentOnly(String number) throws Exception {
    network.then(
        200,
        "{\"status\":\"succeeded\",\"x\":NaN,\"tasks\":{\"inProgress\":NaN,\"items\":[{\"kind\":\"K\","
            + "\"taskName\":\"phrases\",\"results\":{\"documents\":[{\"id\":\"0\",\"n\":1.50},"
            + "{\"id\":\"1\",\"n\":NaN}]}}]}}".replace("NaN", number));

    Map<Integer, String> results =
        client.poll(Clients.JOB).tasks().values().iterator().next().results();

    assertEquals(Map.of(0, "{\"n\":1.50}", 1, "{\"n\":" + number + "}"), results);
  }

  @Test
  void brokenConnection_isNoResponse() {
    network.then(
        () -> {
          throw new SocketTimeoutException("Read timed out");
        });

    ServiceException failure = assertThrows(ServiceException.class, () -> client.poll(Clients.JOB));
    assertEquals(ServiceException.NO_RESPONSE, failure.status());
    assertEquals("SocketTimeoutException", failure.error().code());
    assertTrue(failure.getCause() instanceof IOException);
    assertEquals(1, network.sent.size());
  }

  @Test
  void responseWithoutEnd_isCutOff() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    network.then(() -> new MockLowLevelHttpResponse().setContent(endless));

    ServiceException failure = assertThrows(ServiceException.class, () -> client.poll(Clients.JOB));
    assertEquals(ServiceException.NO_RESPONSE, failure.status());
    assertTrue(failure.error().message().contains("more than 67108864 bytes"));
  }

  @Test
  void cancel_postsToTheJob() throws Exception {
    network.then(202, Map.of("operation-location", Clients.JOB), "");

    client.cancel(Clients.JOB);

    assertEquals("POST", network.only().method);
    assertEquals(
        Clients.ENDPOINT + "/language/analyze-text/jobs/j1:cancel?api-version=2025-11-01",
        network.only().getUrl());
  }

  @Test
  void cancelOfAnEndedJob_isNoError_butOtherRefusalsAre() throws Exception {
    network
        .then(400, "{\"error\":{\"code\":\"InvalidRequest\",\"message\":\"already completed\"}}")
        .then(500, "{\"error\":{\"code\":\"InternalServerError\"}}");

    client.cancel(Clients.JOB);
    assertEquals(
        500, assertThrows(ServiceException.class, () -> client.cancel(Clients.JOB)).status());
  }

  private static ServiceException assertUnreadable(Executable call) {
    ServiceException failure = assertThrows(ServiceException.class, call);
    assertEquals("UnreadableAnswer", failure.error().code());
    assertEquals(FailureAction.RETRY, FailureAction.forPoll(failure, Duration.ofMinutes(1)));
    return failure;
  }

  private static Map<String, Set<Integer>> positions(JobState state) {
    return state.tasks().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().results().keySet()));
  }

  private static String page(String status, String nextLink, int id) {
    return String.format(
        "{\"status\":\"%s\",\"nextLink\":\"%s\",\"tasks\":{\"items\":[{\"kind\":\"K\","
            + "\"taskName\":\"phrases\",\"results\":{\"documents\":[{\"id\":\"%d\"}]}}]}}",
        status, nextLink, id);
  }
}
