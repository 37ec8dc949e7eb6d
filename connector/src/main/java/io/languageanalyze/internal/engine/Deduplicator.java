package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds documents with the same payload and has them sent once. */
final class Deduplicator {

  private final OpenBatches open;
  private final JobTable jobs;
  private final StateStore store;

  Deduplicator(OpenBatches open, JobTable jobs, StateStore store) {
    this.open = open;
    this.jobs = jobs;
    this.store = store;
  }

  /** A document with the same payload whose outcome is not out. */
  Optional<PendingDocument> findDuplicate(PreparedDocument prepared) {
    int fingerprint = fingerprint(prepared);
    Stream<PendingDocument> inOpen =
        open.documents().filter(document -> document.fingerprint() == fingerprint);
    return Stream.concat(inOpen, jobs.documents(fingerprint))
        .filter(PendingDocument::acceptsDuplicates)
        .filter(
            document ->
                Arrays.equals(
                    store.documents().require(document.number()).payload(), prepared.payload()))
        .findFirst();
  }

  /** Adds {@code prepared} to {@code document} as a duplicate. */
  void add(PendingDocument document, PreparedDocument prepared, long number, Instant timestamp) {
    store.documents().put(number, prepared.withoutPayload());
    PendingDocument withDuplicate = document.with(new PendingDocument.Duplicate(number, timestamp));
    open.replace(document, withDuplicate);
    jobs.replace(document, withDuplicate);
  }

  /** Never {@link PendingDocument#NO_FINGERPRINT}. */
  static int fingerprint(PreparedDocument prepared) {
    int hash = Arrays.hashCode(prepared.payload());
    return hash == PendingDocument.NO_FINGERPRINT ? 1 : hash;
  }
}
