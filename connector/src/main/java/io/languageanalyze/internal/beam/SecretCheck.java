package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What can be said of a secret when the pipeline is built. It is not asked for: that is for the
 * workers. Nothing that it says of itself is shown.
 */
public final class SecretCheck {

  private SecretCheck() {}

  /** The secret, which must be there. */
  public static Secret present(CredentialKind kind, @Nullable Secret secret) {
    if (secret == null) {
      throw new IllegalArgumentException(
          kind.option()
              + "(null): a Secret is needed, such as () -> System.getenv(\"NAME\").getBytes(UTF_8);"
              + " it is asked for on the workers");
    }
    return secret;
  }

  /** The secret, which must be able to travel to the workers. */
  public static Secret travels(CredentialKind kind, Secret secret) {
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      out.writeObject(secret);
      return secret;
    } catch (IOException | RuntimeException e) {
      // The message of this one is the name of a class. Others may say anything, and are dropped.
      String why =
          e instanceof NotSerializableException
              ? e.getMessage() + " is not Serializable"
              : "writing it ends in a " + e.getClass().getName();
      throw new IllegalArgumentException(
          kind.option()
              + ": the Secret cannot travel to the workers: "
              + why
              + ". Let it hold no more than the name of what it reads, an environment variable, a"
              + " file or a secret of a vault, and open that in getSecretBytes; a lambda must use"
              + " nothing of the class around it");
    }
  }
}
