package io.languageanalyze.internal.client;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;

/**
 * A key or token that cannot be used for calls. The message contains neither the secret nor
 * messages of the code that resolves it.
 */
public final class UnusableSecretException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Says of the secret of an option what is wrong with it, and what to do. */
  public UnusableSecretException(CredentialKind kind, String what, String toDo) {
    super(kind.option() + ": the Secret " + what + ". " + toDo);
  }
}
