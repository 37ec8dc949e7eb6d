package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A document that was split and is not answered as a whole. It holds the watermark by itself: its
 * first chunks may be answered before its last ones have come.
 *
 * @param document the number drawn for it
 * @param timestamp event time of the document
 * @param chunkNumbers the item number of each chunk, {@link #ABSENT} where it has not come
 * @param outcomesKept how many of its chunks are answered; what became of them is in the {@link
 *     StateStore}
 */
public record SplitDocument(
    long document, Instant timestamp, List<Long> chunkNumbers, int outcomesKept) {

  static final long ABSENT = -1;

  /** Copies the list. */
  public SplitDocument {
    chunkNumbers = List.copyOf(chunkNumbers);
  }

  static SplitDocument into(ChunkId chunk, Instant timestamp) {
    return new SplitDocument(
        chunk.document(), timestamp, Collections.nCopies(chunk.count(), ABSENT), 0);
  }

  SplitDocument with(ChunkId chunk, long chunkNumber) {
    List<Long> more = new ArrayList<>(chunkNumbers);
    more.set(chunk.index(), chunkNumber);
    return new SplitDocument(document, timestamp, more, outcomesKept);
  }

  SplitDocument withOneMoreOutcome() {
    return new SplitDocument(document, timestamp, chunkNumbers, outcomesKept + 1);
  }

  boolean isComplete() {
    return outcomesKept == chunkNumbers.size();
  }
}
