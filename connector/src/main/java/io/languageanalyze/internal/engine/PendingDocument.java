package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document as the engine plans with it; its text lies in the {@link StateStore} under the number.
 *
 * @param number unique within the shard
 * @param textElements as {@code TextElements} counts
 * @param bytes bytes it adds to a request body
 * @param timestamp event time of the document
 * @param fingerprint of the payload, to find the same text again; 0 when deduplication is off
 * @param duplicates documents with the same payload, which get the same results
 */
public record PendingDocument(
    long number,
    int textElements,
    int bytes,
    Instant timestamp,
    int fingerprint,
    List<Duplicate> duplicates) {

  /** Of documents that are not deduplicated. */
  static final int NO_FINGERPRINT = 0;

  private static final int RECORD = 1000;
  // Every callback writes them with the state.
  private static final int MOST_DUPLICATES = 100;

  /**
   * A document that is sent with another one of the same text.
   *
   * @param number unique within the shard
   * @param timestamp event time of the document
   */
  public record Duplicate(long number, Instant timestamp) {}

  /** Copies the list. */
  public PendingDocument {
    duplicates = List.copyOf(duplicates);
  }

  /** A document that has a text of its own. */
  static PendingDocument of(long number, int textElements, int bytes, Instant timestamp) {
    return new PendingDocument(number, textElements, bytes, timestamp, NO_FINGERPRINT, List.of());
  }

  /** What the service bills for one task: 1,000 text elements each, begun ones count whole. */
  public long textRecords() {
    return textRecords(textElements);
  }

  /** The same for a text of that size. */
  public static long textRecords(int textElements) {
    return (textElements + RECORD - 1L) / RECORD;
  }

  boolean acceptsDuplicates() {
    return duplicates.size() < MOST_DUPLICATES;
  }

  PendingDocument with(Duplicate duplicate) {
    List<Duplicate> more = new ArrayList<>(duplicates);
    more.add(duplicate);
    return new PendingDocument(number, textElements, bytes, timestamp, fingerprint, more);
  }

  /** The event times of the document and its duplicates. */
  Stream<Instant> timestamps() {
    return Stream.concat(Stream.of(timestamp), duplicates.stream().map(Duplicate::timestamp));
  }
}
