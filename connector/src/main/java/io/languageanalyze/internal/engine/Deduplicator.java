package io.languageanalyze.internal.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds documents with the same payload and has them travel as one. */
final class Deduplicator {

  private static final byte[] NO_PAYLOAD = {};

  private final OpenBatches open;
  private final JobTable jobs;
  private final StateStore store;

  Deduplicator(OpenBatches open, JobTable jobs, StateStore store) {
    this.open = open;
    this.jobs = jobs;
    this.store = store;
  }

  /** The item that {@code content} may hang on: whatever is not answered yet can answer for it. */
  Optional<PendingDocument> findDuplicate(Content content) {
    int fingerprint = fingerprint(content);
    return Stream.concat(open.documents(), jobs.documents())
        .filter(document -> document.fingerprint() == fingerprint && document.acceptsDuplicates())
        .filter(
            document ->
                Arrays.equals(store.content(document.number()).payload(), content.payload()))
        .findFirst();
  }

  /** Hangs a document on an item. */
  void join(PendingDocument document, PendingDocument.Duplicate duplicate, Content content) {
    store.put(duplicate.number(), new Content(content.origin(), NO_PAYLOAD));
    PendingDocument joined = document.with(duplicate);
    open.replace(document, joined);
    jobs.replace(document, joined);
  }

  static int fingerprint(Content content) {
    return Arrays.hashCode(content.payload());
  }
}
