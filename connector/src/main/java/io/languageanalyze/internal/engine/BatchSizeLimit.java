package io.languageanalyze.internal.engine;

import java.util.List;

/**
 * How large a batch may be when it is submitted, learned from refusals, for all shards of a process
 * together. It bounds what input costs that is refused as a whole.
 */
public final class BatchSizeLimit {

  /**
   * Refused submits in a row, more than one or two documents to blame explain: from here on each
   * document goes alone, until one is accepted.
   */
  static final int LONGEST_ROW = 8;

  // A cap on bytes grows by one part in this many with each batch that was nearly as large.
  private static final int GROWTH = 8;
  private static final int NEARLY = 4;
  private static final long LARGEST = 2_000_000;

  private int refusedInARow;
  private long bytes = LARGEST;

  /** Whether these documents may be submitted together. */
  synchronized boolean allows(List<PendingDocument> documents) {
    return documents.size() <= 1 || (refusedInARow < LONGEST_ROW && size(documents) <= bytes);
  }

  /** Reports that the service took a batch. */
  synchronized void accepted(List<PendingDocument> documents) {
    refusedInARow = 0;
    if (size(documents) >= bytes / NEARLY) {
      bytes = Math.min(LARGEST, bytes + bytes / GROWTH + 1);
    }
  }

  /**
   * Reports that a batch was refused for its documents.
   *
   * @param tooLarge whether it was for their size
   */
  synchronized void refused(List<PendingDocument> documents, boolean tooLarge) {
    refusedInARow++;
    if (tooLarge && documents.size() > 1) {
      // More than the larger half, which is tried next.
      bytes = Math.min(bytes, size(documents) * 3 / 4);
    }
  }

  private static long size(List<PendingDocument> documents) {
    return documents.stream().mapToLong(PendingDocument::bytes).sum();
  }
}
