package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.text.RequestLimits;
import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rules by which documents are made ready for their shards.
 *
 * @param limits what a job may hold
 * @param maxTextElements text elements of a document, or of a part of one; at most those of a job
 * @param splits whether a larger document is split
 * @param defaultLanguage for documents that name none
 * @param numShards how many there are
 * @param deduplicates whether documents with the same text go to the same shard
 * @param tasks how many tasks are sent with each document
 */
public record PrepareConfig(
    RequestLimits limits,
    int maxTextElements,
    boolean splits,
    @Nullable String defaultLanguage,
    int numShards,
    boolean deduplicates,
    int tasks)
    implements Serializable {

  /** Bytes of a document's JSON. */
  int maxBytes() {
    return limits.bytes() - JobBody.BYTES_PER_DOCUMENT;
  }
}
