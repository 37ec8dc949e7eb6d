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
 * Puts the key or the token into a request. The secret is fetched at the first call, and again when
 * the service refuses what it took before: keys are rotated, tokens run out.
 */
final class Credential {

  // Tokens live for an hour or so; whoever issues them hands out a fresh one well before.
  private static final Duration TOKEN_KEPT = Duration.ofMinutes(5);
  // Calls that are refused side by side ask once, also where there is nothing new.
  private static final Duration NOTHING_NEW = Duration.ofSeconds(30);
  private static final Pattern HEADER_SAFE = Pattern.compile("[!-~]+");

  private final CredentialKind kind;
  private final Secret secret;
  private final Clock clock;
  private @Nullable Resolved resolved;
  // The last that was refused, asked for again, and the same again.
  private @Nullable Resolved confirmed;
  private boolean worked;

  private record Resolved(String value, Instant at) {
    // The value must not be in a toString.
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

  /** The secret for one call. */
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

  /** The service took a call. */
  synchronized void accepted() {
    worked = true;
  }

  /**
   * Whether there is another secret than {@code refused} to try. A key that was refused before any
   * was taken is wrong, not old: nobody is asked for it again.
   */
  synchronized boolean replaces(String refused) {
    Resolved kept = resolved;
    if (kept != null && !kept.value.equals(refused)) {
      // Another call was refused before, and has asked.
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
      // Other languages throw checked exceptions without a word. The message of the exception, and
      // those of its causes, may hold the secret.
      throw unusable("threw " + e.getClass().getName() + place(e) + " when it was asked");
    }
    if (bytes == null) {
      throw unusable("gave null");
    }
    String value = new String(bytes, StandardCharsets.UTF_8).strip();
    if (value.isEmpty()) {
      throw unusable("is empty");
    }
    if (!HEADER_SAFE.matcher(value).matches()) {
      throw new UnusableSecretException(
          kind,
          "holds characters that cannot stand in an HTTP header, such as a blank or a line end"
              + " inside it",
          "Look at where it comes from");
    }
    return value;
  }

  private UnusableSecretException unusable(String what) {
    return new UnusableSecretException(
        kind,
        what,
        "It is asked for on the workers: the environment variable, file or vault that it reads must"
            + " be there, not only where the pipeline is started");
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
