package io.languageanalyze.model;

/**
 * How the transform handles inputs beyond the service's limits: 125,000 text elements for a
 * document or for all turns of a conversation, 40,000 for a conversation with a PII task.
 */
public enum LongDocuments {
  /** The input becomes a dead letter {@link DeadLetterReason#TOO_LARGE} and is not sent. */
  DEAD_LETTER,
  /**
   * The input is split into chunks, and their results are merged into one per task. A task that
   * failed for some of the chunks is a dead letter {@link DeadLetterReason#PARTIALLY_FAILED}.
   */
  SPLIT,
  /**
   * Like {@link #SPLIT}, and the dead letter keeps the merged result of the other chunks in {@link
   * DeadLetter#getPartialResult}, which contains document text.
   */
  SPLIT_KEEPING_PARTIAL
}
