package io.languageanalyze.internal.client;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;

/**
 * A key or token that no call can be made with. The message says so to whoever runs the pipeline;
 * nothing of the secret is in it, nor of what the code that fetches it said.
 */
public final class UnusableSecretException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnusableSecretException(CredentialKind kind, String what, String toDo) {
    super(kind.option() + ": the Secret " + what + ". " + toDo);
  }
}
