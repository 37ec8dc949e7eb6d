package io.languageanalyze.internal.merge;

/** The result of a chunk does not have the structure of its kind. The message quotes no values. */
final class MalformedResultException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int number;

  MalformedResultException(int number, String what) {
    super("the result cannot be merged: " + what);
    this.number = number;
  }

  /** The number of the chunk. */
  int number() {
    return number;
  }
}
