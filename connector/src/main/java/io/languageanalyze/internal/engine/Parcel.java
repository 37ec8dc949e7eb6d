package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A document on its way to its shard, measured; it fits into a job.
 *
 * @param content what is kept of it
 * @param textElements as the service counts
 * @param bytes bytes it adds to a request body
 * @param chunk which part of a longer document it is; null of a whole one
 */
public record Parcel(Content content, int textElements, int bytes, @Nullable ChunkId chunk) {

  PendingDocument document(long number, Instant timestamp, int fingerprint) {
    return new PendingDocument(number, textElements, bytes, timestamp, fingerprint, List.of());
  }
}
