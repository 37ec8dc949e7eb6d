package io.languageanalyze.internal.client;

/**
 * A result that this release cannot read. The message gives the path to the error and quotes no
 * content.
 */
public final class UnreadableResultException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableResultException(String message) {
    super(message);
  }
}
