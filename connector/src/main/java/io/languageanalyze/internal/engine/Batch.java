package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents that will be sent in one job; more can be added.
 *
 * @param documents in the order in which they came
 * @param opened when the first one came
 */
public record Batch(List<PendingDocument> documents, Instant opened) {

  /** Copies the list. */
  public Batch {
    documents = List.copyOf(documents);
  }

  Batch plus(PendingDocument document) {
    List<PendingDocument> more = new ArrayList<>(documents);
    more.add(document);
    return new Batch(more, opened);
  }

  Batch replace(PendingDocument document, PendingDocument by) {
    return new Batch(
        documents.stream().map(each -> each.equals(document) ? by : each).toList(), opened);
  }

  int textElements() {
    return documents.stream().mapToInt(PendingDocument::textElements).sum();
  }

  int bytes() {
    return documents.stream().mapToInt(PendingDocument::bytes).sum();
  }
}
