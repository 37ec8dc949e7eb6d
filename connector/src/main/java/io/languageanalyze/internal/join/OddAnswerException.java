package io.languageanalyze.internal.join;

/** The answer to a part cannot be joined. The message quotes nothing of it. */
final class OddAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int part;

  OddAnswerException(PartAnswer answer, String message) {
    this(answer.number(), message);
  }

  OddAnswerException(int part, String message) {
    super(message);
    this.part = part;
  }

  /** The number of the part, from 1. */
  int part() {
    return part;
  }
}
