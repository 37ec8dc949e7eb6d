package io.languageanalyze.internal.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds documents with the same payload and has them travel as one. */
final class Twins {

  private static final byte[] NO_PAYLOAD = {};

  private final OpenBatches open;
  private final JobTable jobs;
  private final Ledger ledger;

  Twins(OpenBatches open, JobTable jobs, Ledger ledger) {
    this.open = open;
    this.jobs = jobs;
    this.ledger = ledger;
  }

  /** The item that {@code content} may hang on: whatever is not answered yet can answer for it. */
  Optional<Item> itemLike(Content content) {
    int fingerprint = fingerprint(content);
    return Stream.concat(open.items(), jobs.items())
        .filter(item -> item.fingerprint() == fingerprint && item.takesTwins())
        .filter(item -> Arrays.equals(ledger.content(item.number()).payload(), content.payload()))
        .findFirst();
  }

  /** Hangs a document on an item. */
  void join(Item item, Item.Twin twin, Content content) {
    ledger.put(twin.number(), new Content(content.origin(), NO_PAYLOAD));
    Item joined = item.with(twin);
    open.replace(item, joined);
    jobs.replace(item, joined);
  }

  static int fingerprint(Content content) {
    return Arrays.hashCode(content.payload());
  }
}
