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
 * @param part which part of a longer document it is; null of a whole one
 */
public record Parcel(Content content, int textElements, int bytes, @Nullable Part part) {

  Item item(long number, Instant timestamp, int fingerprint) {
    return new Item(number, textElements, bytes, timestamp, fingerprint, List.of());
  }
}
