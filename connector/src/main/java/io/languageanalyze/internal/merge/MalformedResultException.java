package io.languageanalyze.internal.merge;

/** The answer to one part is not of the shape that its kind has. The message quotes no values. */
final class MalformedResultException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int number;

  MalformedResultException(int number, String what) {
    super("the answer cannot be joined: " + what);
    this.number = number;
  }

  /** The number of the chunk. */
  int number() {
    return number;
  }
}
