package io.languageanalyze.internal.text;

import java.io.Serializable;

/**
 * What one job may hold (service documentation, "Service limits").
 *
 * @param documents documents of a job: 25
 * @param textElements text elements of all documents together: 125,000
 * @param bytes bytes of all documents in the body: 1 MB less the envelope
 */
public record RequestLimits(int documents, int textElements, int bytes) implements Serializable {

  /** The limits of a text job, with all of 1 MB for the documents. */
  public static final RequestLimits TEXT = new RequestLimits(25, 125_000, 1_000_000);

  /** These limits when {@code overhead} bytes of the body are taken by something else. */
  public RequestLimits lessBytes(int overhead) {
    return new RequestLimits(documents, textElements, bytes - overhead);
  }
}
