package io.languageanalyze.internal.client;

import java.io.Serializable;
import java.time.Duration;
import org.apache.beam.sdk.util.Secret;

/**
 * All that a client needs to know; travels to the workers.
 *
 * @param endpoint where the resource is
 * @param apiVersion the {@code api-version} of every submit
 * @param credential what the secret is
 * @param secret resolved on the worker
 * @param body the tasks
 * @param connectTimeout for a connection to stand
 * @param readTimeout for the next bytes of an answer
 */
public record ClientConfig(
    Endpoint endpoint,
    Route route,
    String apiVersion,
    CredentialKind credential,
    Secret secret,
    JobBody body,
    Duration connectTimeout,
    Duration readTimeout)
    implements Serializable {

  /** The kinds of secret the service takes. */
  public enum CredentialKind {
    /** The key of the resource, in {@code Ocp-Apim-Subscription-Key}. */
    API_KEY("withApiKey"),
    /** A token of Microsoft Entra ID, in {@code Authorization}. */
    BEARER_TOKEN("withToken");

    private final String option;

    CredentialKind(String option) {
      this.option = option;
    }

    /** The name of the option that gives it. */
    public String option() {
      return option;
    }
  }

  /** Where and what, without the secret and the words in task parameters. */
  @Override
  public String toString() {
    return String.format("ClientConfig(%s, %s, %s)", endpoint, route, apiVersion);
  }
}
