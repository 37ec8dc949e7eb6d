package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.testing.MutableClock;
import io.languageanalyze.testing.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  private static final String RUNNING = "{\"status\":\"running\"}";

  private final ScriptedTransport network = new ScriptedTransport();
  private final MutableClock clock = new MutableClock(Clients.NOW);
  private final AtomicInteger fetched = new AtomicInteger();
  private final Secret numbered =
      () -> ("token" + fetched.incrementAndGet()).getBytes(StandardCharsets.UTF_8);

  @Test
  void key_isOnEveryVerb() throws Exception {
    HttpLanguageClient client = client(CredentialKind.API_KEY, Clients.secret(" the-key\n"));
    network
        .then(202, Map.of("operation-location", Clients.JOB), "")
        .then(200, RUNNING)
        .then(202, "");

    client.submit(List.of());
    client.poll(Clients.JOB);
    client.cancel(Clients.JOB);

    assertEquals(
        List.of("the-key", "the-key", "the-key"),
        network.sent.stream()
            .map(sent -> sent.getFirstHeaderValue("ocp-apim-subscription-key"))
            .toList());
    network.sent.forEach(sent -> assertNull(sent.getFirstHeaderValue("authorization")));
  }

  @Test
  void secret_isFetchedAtTheFirstCall_notBefore() throws Exception {
    HttpLanguageClient client = client(CredentialKind.API_KEY, numbered);
    assertEquals(0, fetched.get());

    network.then(200, RUNNING).then(200, RUNNING);
    client.poll(Clients.JOB);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    client.poll(Clients.JOB);

    assertEquals(1, fetched.get());
  }

  @Test
  void token_isFetchedAgainAfterFiveMinutes() throws Exception {
    HttpLanguageClient client = client(CredentialKind.BEARER_TOKEN, numbered);
    for (int seconds : List.of(0, 299, 300, 599)) {
      clock.moveTo(Clients.NOW.plusSeconds(seconds));
      network.then(200, RUNNING);
      client.poll(Clients.JOB);
    }

    assertEquals(
        List.of("Bearer token1", "Bearer token1", "Bearer token2", "Bearer token2"), sentTokens());
  }

  @Test
  void refusedToken_isFetchedAgainOnce() throws Exception {
    HttpLanguageClient client = client(CredentialKind.BEARER_TOKEN, numbered);
    network.then(401, "").then(200, RUNNING).then(401, "").then(401, "");

    client.poll(Clients.JOB);
    ServiceException failure = assertThrows(ServiceException.class, () -> client.poll(Clients.JOB));

    assertEquals(401, failure.status());
    assertEquals(
        List.of("Bearer token1", "Bearer token2", "Bearer token2", "Bearer token3"), sentTokens());
  }

  @Test
  void keyThatNeverWorked_isNotAskedForAgain() {
    HttpLanguageClient client = client(CredentialKind.API_KEY, numbered);
    network.then(401, "").then(401, "");

    assertRefused(() -> client.poll(Clients.JOB));
    assertRefused(() -> client.poll(Clients.JOB));
    assertEquals(2, network.sent.size());
    assertEquals(1, fetched.get());
  }

  @Test
  void keyRefusedInMidRun_isAskedForAgain_onceACall() throws Exception {
    HttpLanguageClient client = client(CredentialKind.API_KEY, numbered);
    network.then(200, RUNNING).then(401, "").then(200, RUNNING).then(401, "").then(401, "");

    client.poll(Clients.JOB);
    client.poll(Clients.JOB);
    assertRefused(() -> client.poll(Clients.JOB));

    assertEquals(List.of("token1", "token1", "token2", "token2", "token3"), sentKeys());
  }

  @Test
  void keyThatIsStillTheSame_isNotSentAgain_andNotAskedForByEveryCall() throws Exception {
    HttpLanguageClient client =
        client(
            CredentialKind.API_KEY,
            () -> {
              fetched.incrementAndGet();
              return new byte[] {'k'};
            });
    network.then(200, RUNNING);
    client.poll(Clients.JOB);
    for (int calls = 0; calls < 50; calls++) {
      network.then(401, "");
      assertRefused(() -> client.poll(Clients.JOB));
    }
    assertEquals(51, network.sent.size());
    assertEquals(2, fetched.get());

    clock.moveTo(clock.instant().plusSeconds(30));
    network.then(401, "");
    assertRefused(() -> client.poll(Clients.JOB));
    assertEquals(3, fetched.get());
  }

  @Test
  void callsRefusedSideBySide_askOnce() {
    Credential credential = new Credential(CredentialKind.API_KEY, numbered, clock);
    String old = credential.value();
    credential.accepted();

    for (int calls = 0; calls < 32; calls++) {
      assertTrue(credential.replaces(old));
      assertEquals("token2", credential.value());
    }
    assertEquals(2, fetched.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "planted key", "planted\r\nX-Evil: 1", "plantedé"})
  void secretThatNoHeaderCanCarry_isRefused_andNotQuoted(String value) {
    assertUnusable(CredentialKind.API_KEY, Clients.secret(value), "withApiKey: the Secret ");
    assertUnusable(CredentialKind.BEARER_TOKEN, Clients.secret(value), "withToken: the Secret ");
  }

  @Test
  @SuppressWarnings("NullAway") // as users' code does
  void secretThatIsNotThere_isRefused_withWhatToDo() {
    assertUnusable(
        CredentialKind.API_KEY, () -> null, "withApiKey: the Secret returned null. It is");
    assertUnusable(
        CredentialKind.API_KEY,
        () -> System.getenv("NO_SUCH_VARIABLE_planted").getBytes(StandardCharsets.UTF_8),
        "withApiKey: the Secret threw java.lang.NullPointerException at "
            + CredentialTest.class.getName());
    assertUnusable(
        CredentialKind.BEARER_TOKEN,
        () -> {
          throw new IllegalStateException("planted", new IllegalStateException("planted"));
        },
        "withToken: the Secret threw java.lang.IllegalStateException at ");
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException sneak(Throwable t) throws E {
    throw (E) t;
  }

  @Test
  void secretThatThrowsACheckedException_isRefused_andNotQuoted() {
    assertUnusable(
        CredentialKind.API_KEY,
        () -> {
          throw CredentialTest.<RuntimeException>sneak(new java.io.IOException("planted"));
        },
        "withApiKey: the Secret threw java.io.IOException");
  }

  @Test
  void secretThatThrowsAnError_isRefused_andNotQuoted() {
    assertUnusable(
        CredentialKind.API_KEY,
        () -> {
          throw new ExceptionInInitializerError("planted");
        },
        "withApiKey: the Secret threw java.lang.ExceptionInInitializerError");
  }

  private void assertUnusable(CredentialKind kind, Secret secret, String start) {
    HttpLanguageClient client = client(kind, secret);
    UnusableSecretException refused =
        assertThrows(UnusableSecretException.class, () -> client.poll(Clients.JOB));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(start), message);
    assertFalse(message.contains("planted"), message);
    assertNull(refused.getCause());
    assertEquals(0, network.sent.size());
  }

  private static void assertRefused(Executable call) {
    assertEquals(401, assertThrows(ServiceException.class, call).status());
  }

  @Test
  void config_isSerialized_andShowsNoSecret() {
    ClientConfig config =
        Clients.config(Clients.ENDPOINT, CredentialKind.API_KEY, Clients.secret("planted"));

    assertEquals(
        "ClientConfig(https://contoso.cognitiveservices.azure.com, TEXT, 2025-11-01)",
        SerializableUtils.clone(config).toString());
  }

  private List<String> sentKeys() {
    return network.sent.stream()
        .map(sent -> sent.getFirstHeaderValue("ocp-apim-subscription-key"))
        .toList();
  }

  private List<String> sentTokens() {
    return network.sent.stream().map(sent -> sent.getFirstHeaderValue("authorization")).toList();
  }

  private HttpLanguageClient client(CredentialKind kind, Secret secret) {
    return new HttpLanguageClient(Clients.config(Clients.ENDPOINT, kind, secret), network, clock);
  }
}
