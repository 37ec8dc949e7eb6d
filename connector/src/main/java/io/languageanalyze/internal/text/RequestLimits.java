package io.languageanalyze.internal.text;

import java.io.Serializable;

/**
 * What one job may hold (service documentation, "Service limits").
 *
 * @param documents documents or conversations of a job
 * @param textElements text elements of all of them together
 * @param bytes bytes of all of them in the body
 */
public record RequestLimits(int documents, int textElements, int bytes) implements Serializable {

  /** The limits of a text job, with all of 1 MB for its 25 documents. */
  public static final RequestLimits TEXT = new RequestLimits(25, 125_000, 1_000_000);

  /** The limits of a conversation job: one conversation, as long as all documents of a text job. */
  public static final RequestLimits CONVERSATION = new RequestLimits(1, 125_000, 1_000_000);

  /** The limits of a conversation job that looks for personal data. */
  public static final RequestLimits CONVERSATION_PII = new RequestLimits(1, 40_000, 1_000_000);

  /**
   * The text elements of one item of a conversation in which personal data are looked for. The
   * documentation gives both limits, this one for an item and 40,000 for the conversation, in
   * editions that differ.
   */
  public static final int CONVERSATION_PII_ITEM = 1_000;

  /** These limits when {@code overhead} bytes of the body are taken by something else. */
  public RequestLimits lessBytes(int overhead) {
    return new RequestLimits(documents, textElements, bytes - overhead);
  }
}
