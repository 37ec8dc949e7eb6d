package io.languageanalyze.internal.client;

/** A result that this release cannot read. Says where, and quotes nothing of it. */
public final class UnreadableResultException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableResultException(String message) {
    super(message);
  }
}
