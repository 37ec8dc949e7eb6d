package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Checks a secret at pipeline construction without resolving it. Messages show nothing that the
 * secret's own code returns.
 */
public final class SecretCheck {

  private SecretCheck() {}

  /** Returns the secret, which must not be null. */
  public static Secret present(CredentialKind kind, @Nullable Secret secret) {
    if (secret == null) {
      throw new IllegalArgumentException(
          kind.option()
              + "(null): a Secret is required, such as () -> System.getenv(\"NAME\").getBytes(UTF_8);"
              + " it is resolved on the workers");
    }
    return secret;
  }

  /** Returns the secret, which must be serializable. */
  public static Secret serializable(CredentialKind kind, Secret secret) {
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      out.writeObject(secret);
      return secret;
    } catch (IOException | RuntimeException e) {
      // The message of this exception is a class name. Messages of other exceptions may contain the
      // secret and are dropped.
      String why =
          e instanceof NotSerializableException
              ? e.getMessage() + " is not Serializable"
              : "serialization throws a " + e.getClass().getName();
      throw new IllegalArgumentException(
          kind.option()
              + ": the Secret cannot be serialized to the workers: "
              + why
              + ". Let it contain only the name of its source, such as an environment variable, a"
              + " file or a secret in a vault, and read that in getSecretBytes; a lambda must not use"
              + " members of the enclosing class");
    }
  }
}
