package io.languageanalyze.internal.client;

import java.io.Serializable;
import java.time.Duration;
import org.apache.beam.sdk.util.Secret;

/**
 * The configuration of a client, serialized to the workers.
 *
 * @param endpoint the endpoint of the resource
 * @param apiVersion the {@code api-version} of every submit
 * @param credential the kind of the secret
 * @param secret the secret, resolved on the worker
 * @param body the body of a submit, with the tasks
 * @param connectTimeout the longest time to establish a connection
 * @param readTimeout the longest wait for the next bytes of a response
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

  /** The kinds of credential that the service accepts. */
  public enum CredentialKind {
    /** The key of the resource, sent in {@code Ocp-Apim-Subscription-Key}. */
    API_KEY("withApiKey"),
    /** A Microsoft Entra ID token, sent in {@code Authorization}. */
    BEARER_TOKEN("withToken");

    private final String option;

    CredentialKind(String option) {
      this.option = option;
    }

    /** The name of the option that sets it. */
    public String option() {
      return option;
    }
  }

  /** Shows neither the secret nor the task parameters, which may contain the caller's data. */
  @Override
  public String toString() {
    return String.format("ClientConfig(%s, %s, %s)", endpoint, route, apiVersion);
  }
}
