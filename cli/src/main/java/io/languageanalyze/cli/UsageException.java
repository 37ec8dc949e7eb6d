package io.languageanalyze.cli;

/** The command cannot start as it was given. The message is one line for the person who gave it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
