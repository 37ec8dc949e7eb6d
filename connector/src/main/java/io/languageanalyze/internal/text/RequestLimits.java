package io.languageanalyze.internal.text;

import java.io.Serializable;

/**
 * The limits of one job (service documentation, "Service limits").
 *
 * @param documents the most documents or conversations
 * @param textElements the most text elements of all of them together
 * @param bytes the most bytes of all of them in the body
 */
public record RequestLimits(int documents, int textElements, int bytes) implements Serializable {

  /** The limits of a text job: 25 documents, 125,000 text elements, 1 MB. */
  public static final RequestLimits TEXT = new RequestLimits(25, 125_000, 1_000_000);

  /** The limits of a conversation job: one conversation, 125,000 text elements, 1 MB. */
  public static final RequestLimits CONVERSATION = new RequestLimits(1, 125_000, 1_000_000);

  /** The limits of a conversation job with a PII task. */
  public static final RequestLimits CONVERSATION_PII = new RequestLimits(1, 40_000, 1_000_000);

  /**
   * The most text elements of a conversation item with a PII task. Some versions of the
   * documentation give this limit for an item, others give 40,000 for the conversation.
   */
  public static final int CONVERSATION_PII_ITEM = 1_000;

  /** Returns these limits with {@code overhead} bytes fewer. */
  public RequestLimits lessBytes(int overhead) {
    return new RequestLimits(documents, textElements, bytes - overhead);
  }
}
