package io.languageanalyze.internal.client;

import com.google.api.client.http.HttpHeaders;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Puts the key or the token into a request. The secret is fetched at the first call. */
final class Credential {

  // Tokens live for an hour or so; whoever issues them hands out a fresh one well before.
  private static final Duration TOKEN_KEPT = Duration.ofMinutes(5);
  private static final Pattern HEADER_SAFE = Pattern.compile("[!-~]+");

  private final CredentialKind kind;
  private final Secret secret;
  private final Clock clock;
  private @Nullable Resolved resolved;

  private record Resolved(String value, Instant at) {}

  Credential(CredentialKind kind, Secret secret, Clock clock) {
    this.kind = kind;
    this.secret = secret;
    this.clock = clock;
  }

  /** Adds the header of this credential. */
  void addTo(HttpHeaders headers) {
    String value = value();
    switch (kind) {
      case API_KEY -> headers.set("Ocp-Apim-Subscription-Key", value);
      case BEARER_TOKEN -> headers.setAuthorization("Bearer " + value);
    }
  }

  /** Whether it is worth asking for the secret again after the service refused it. */
  boolean mayHaveExpired() {
    return kind == CredentialKind.BEARER_TOKEN;
  }

  /** Asks for the secret again at the next call. */
  synchronized void forget() {
    resolved = null;
  }

  private synchronized String value() {
    Instant now = clock.instant();
    Resolved kept = resolved;
    if (kept == null || (mayHaveExpired() && !now.isBefore(kept.at.plus(TOKEN_KEPT)))) {
      kept = new Resolved(resolve(), now);
      resolved = kept;
    }
    return kept.value;
  }

  private String resolve() {
    String value = new String(secret.getSecretBytes(), StandardCharsets.UTF_8).strip();
    if (!HEADER_SAFE.matcher(value).matches()) {
      throw new IllegalStateException(
          "the "
              + (mayHaveExpired() ? "token" : "API key")
              + " is empty or holds characters that cannot stand in an HTTP header");
    }
    return value;
  }
}
