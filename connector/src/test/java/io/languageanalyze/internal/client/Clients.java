package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.api.client.http.HttpTransport;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.beam.sdk.util.Secret;

/** Clients for tests. */
public final class Clients {

  static final String ENDPOINT = "https://contoso.cognitiveservices.azure.com";
  static final String JOB = ENDPOINT + "/language/analyze-text/jobs/j1?api-version=2025-11-01";
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** Reads and writes values as the client does. */
  public static final JsonMapper JSON = Json.MAPPER;

  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final List<Task<?, ?>> TASKS =
      List.of(TextTasks.keyPhrases().named("phrases"), TextTasks.sentiment().named("mood"));

  private Clients() {}

  static ClientConfig config(String endpoint, CredentialKind kind, Secret secret) {
    return new ClientConfig(
        Endpoint.parse(endpoint),
        Route.TEXT,
        "2025-11-01",
        kind,
        secret,
        new JobBody(Route.TEXT, TASKS, null),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60));
  }

  static HttpLanguageClient withKey(HttpTransport transport) {
    ClientConfig config = config(ENDPOINT, CredentialKind.API_KEY, secret("the-key"));
    return new HttpLanguageClient(config, transport, CLOCK);
  }

  public static Secret secret(String value) {
    return () -> value.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] document(String text) {
    return ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
  }
}
