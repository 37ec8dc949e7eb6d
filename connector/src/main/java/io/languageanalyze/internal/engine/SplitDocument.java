package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;

/**
 * A split document whose chunks are not all analyzed. It holds the watermark by itself, because its
 * first chunks may be analyzed before its last ones arrive.
 *
 * @param document the number drawn for it
 * @param timestamp event time of the document
 * @param chunks how many chunks it has
 * @param outcomes how many of them are analyzed; their outcomes are in {@link StateStore#chunks}
 * @param numbers the document number of each chunk, {@link #ABSENT} where it has not arrived: only
 *     in a state that was written before version 5, which stored outcomes under these numbers
 */
public record SplitDocument(
    long document, Instant timestamp, int chunks, int outcomes, List<Long> numbers) {

  static final long ABSENT = -1;

  /** Copies the list. */
  public SplitDocument {
    numbers = List.copyOf(numbers);
  }

  static SplitDocument of(ChunkId chunk, Instant timestamp) {
    return new SplitDocument(chunk.document(), timestamp, chunk.count(), 0, List.of());
  }

  SplitDocument withOneMoreOutcome() {
    return new SplitDocument(document, timestamp, chunks, outcomes + 1, List.of());
  }

  SplitDocument withoutNumbers() {
    return new SplitDocument(document, timestamp, chunks, outcomes, List.of());
  }

  boolean isComplete() {
    return outcomes == chunks;
  }
}
