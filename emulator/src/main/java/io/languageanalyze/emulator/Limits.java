package io.languageanalyze.emulator;

/**
 * What one submit may hold. Each limit is inclusive.
 *
 * @param documents documents in a text job, 25 at the service
 * @param conversations conversations in a conversation job, 1 at the service
 * @param textElements text elements of all texts together, 125,000 at the service
 * @param requestBytes bytes of the request body, 1,000,000 at the service
 */
public record Limits(int documents, int conversations, int textElements, int requestBytes) {

  /** The service's own limits. */
  public static final Limits STRICT = new Limits(25, 1, 125_000, 1_000_000);

  /** Checks that every limit leaves room for something. */
  public Limits {
    if (documents < 1 || conversations < 1 || textElements < 1 || requestBytes < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }

  /** These limits with another number of documents. */
  public Limits withDocuments(int newDocuments) {
    return new Limits(newDocuments, conversations, textElements, requestBytes);
  }

  /** These limits with another number of conversations. */
  public Limits withConversations(int newConversations) {
    return new Limits(documents, newConversations, textElements, requestBytes);
  }

  /** These limits with another number of text elements. */
  public Limits withTextElements(int newTextElements) {
    return new Limits(documents, conversations, newTextElements, requestBytes);
  }

  /** These limits with another size of body, in bytes. */
  public Limits withRequestBytes(int newRequestBytes) {
    return new Limits(documents, conversations, textElements, newRequestBytes);
  }
}
