package io.languageanalyze.model;

/**
 * What becomes of a document that is longer than the service takes, 125,000 text elements, or of a
 * conversation: 125,000 over all its turns, 40,000 where personal data are asked for.
 */
public enum LongDocuments {
  /** It becomes a dead letter {@link DeadLetterReason#TOO_LARGE}; nothing of it is sent. */
  DEAD_LETTER,
  /**
   * It is divided, its parts are analyzed, and their answers are joined into one for each task. A
   * task that failed for some of the parts is a dead letter {@link DeadLetterReason#PARTIAL}.
   */
  SPLIT,
  /**
   * The same, and the dead letter keeps what the other parts were answered: {@link
   * DeadLetter#getPartialResult}, which holds text.
   */
  SPLIT_KEEPING_PARTIAL
}
