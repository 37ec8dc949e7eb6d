package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A document, or a chunk of one, that was measured and encoded and fits into a job.
 *
 * <p>It is sent to its shard as an element and lies in the {@link StateStore} until its outcome is
 * out. Both arrays are shared, not copied: nobody writes to them.
 *
 * @param origin comes back with the outcome, untouched
 * @param payload the JSON of the document as it is sent, without its id
 * @param textElements as the service counts
 * @param bytes bytes it adds to a request body
 * @param chunk which chunk of a longer document it is; null for a whole document
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copies of texts would be costly
public record PreparedDocument(
    byte[] origin, byte[] payload, int textElements, int bytes, @Nullable ChunkId chunk) {

  private static final byte[] NO_PAYLOAD = {};

  /** What is stored of a duplicate: its text is stored with another document. */
  PreparedDocument withoutPayload() {
    return new PreparedDocument(origin, NO_PAYLOAD, textElements, bytes, chunk);
  }

  PreparedDocument asChunk(ChunkId id) {
    return new PreparedDocument(origin, payload, textElements, bytes, id);
  }

  PendingDocument pending(long number, Instant timestamp, int fingerprint) {
    return new PendingDocument(number, textElements, bytes, timestamp, fingerprint, List.of());
  }

  @Override
  public String toString() {
    return "PreparedDocument[" + payload.length + " bytes]";
  }
}
