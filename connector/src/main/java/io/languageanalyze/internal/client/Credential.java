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

/**
 * Adds the key or token to requests. The secret is resolved at the first call, and again when the
 * service rejects a value that it accepted before, because keys are rotated and tokens expire.
 * Thread-safe.
 */
final class Credential {

  // Tokens are valid for about an hour, and issuers renew them well before they expire.
  private static final Duration TOKEN_KEPT = Duration.ofMinutes(5);
  // Concurrent calls that are refused resolve the secret once, even if it has not changed.
  private static final Duration NOTHING_NEW = Duration.ofSeconds(30);
  private static final Pattern HEADER_SAFE = Pattern.compile("[!-~]+");

  private final CredentialKind kind;
  private final Secret secret;
  private final Clock clock;
  private @Nullable Resolved resolved;
  // The last value that was refused and was unchanged when it was resolved again.
  private @Nullable Resolved confirmed;
  private boolean worked;

  private record Resolved(String value, Instant at) {
    // toString must not show the value.
    @Override
    public String toString() {
      return "Resolved[" + at + "]";
    }
  }

  Credential(CredentialKind kind, Secret secret, Clock clock) {
    this.kind = kind;
    this.secret = secret;
    this.clock = clock;
  }

  /** Returns the secret for one call. */
  synchronized String value() {
    Resolved kept = resolved;
    boolean old =
        kept != null
            && kind == CredentialKind.BEARER_TOKEN
            && !clock.instant().isBefore(kept.at.plus(TOKEN_KEPT));
    return kept == null || old ? fetch() : kept.value;
  }

  /** Adds the header of this credential. */
  void addTo(HttpHeaders headers, String value) {
    switch (kind) {
      case API_KEY -> headers.set("Ocp-Apim-Subscription-Key", value);
      case BEARER_TOKEN -> headers.setAuthorization("Bearer " + value);
    }
  }

  /** Records that the service accepted a call with the secret. */
  synchronized void accepted() {
    worked = true;
  }

  /**
   * Whether there is a secret other than {@code refused} to try. A key that was refused before any
   * call was accepted is wrong, not outdated; it is not resolved again.
   */
  synchronized boolean replaces(String refused) {
    Resolved kept = resolved;
    if (kept != null && !kept.value.equals(refused)) {
      // Another refused call has already resolved it again.
      return true;
    }
    if (kind == CredentialKind.API_KEY && !worked) {
      return false;
    }
    Resolved same = confirmed;
    Instant now = clock.instant();
    if (same != null && same.value.equals(refused) && now.isBefore(same.at.plus(NOTHING_NEW))) {
      return false;
    }
    boolean other = !fetch().equals(refused);
    confirmed = other ? null : resolved;
    return other;
  }

  private String fetch() {
    String value = resolve();
    resolved = new Resolved(value, clock.instant());
    return value;
  }

  private String resolve() {
    byte[] bytes;
    try {
      bytes = secret.getSecretBytes();
    } catch (Exception | LinkageError | AssertionError e) {
      // Other JVM languages throw undeclared checked exceptions. The message of the exception, and
      // those of its causes, may contain the secret.
      throw unusable("threw " + e.getClass().getName() + place(e) + " when it was resolved");
    }
    if (bytes == null) {
      throw unusable("returned null");
    }
    String value = new String(bytes, StandardCharsets.UTF_8).strip();
    if (value.isEmpty()) {
      throw unusable("is empty");
    }
    if (!HEADER_SAFE.matcher(value).matches()) {
      throw new UnusableSecretException(
          kind,
          "contains characters that an HTTP header does not allow, such as a blank or a line break"
              + " inside it",
          "Check its source");
    }
    return value;
  }

  private UnusableSecretException unusable(String what) {
    return new UnusableSecretException(
        kind,
        what,
        "It is resolved on the workers: the environment variable, file or vault that it reads must"
            + " be available there, not only where the pipeline is started");
  }

  private static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    for (StackTraceElement step : trace) {
      if (!step.getClassName().startsWith("java.")) {
        return " at "
            + step.getClassName()
            + "."
            + step.getMethodName()
            + ":"
            + step.getLineNumber();
      }
    }
    return "";
  }
}
