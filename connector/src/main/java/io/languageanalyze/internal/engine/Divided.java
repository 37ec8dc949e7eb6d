package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A document that was divided and is not answered as a whole. It holds the watermark by itself: its
 * first parts may be answered before its last ones have come.
 *
 * @param document the number drawn for it
 * @param timestamp event time of the document
 * @param items the item number of each part, {@link #ABSENT} where it has not come
 * @param answered how many of its parts are answered; what became of them is in the {@link Ledger}
 */
public record Divided(long document, Instant timestamp, List<Long> items, int answered) {

  static final long ABSENT = -1;

  /** Copies the list. */
  public Divided {
    items = List.copyOf(items);
  }

  static Divided into(Part part, Instant timestamp) {
    return new Divided(part.document(), timestamp, Collections.nCopies(part.count(), ABSENT), 0);
  }

  Divided with(Part part, long item) {
    List<Long> more = new ArrayList<>(items);
    more.set(part.index(), item);
    return new Divided(document, timestamp, more, answered);
  }

  Divided oneMoreAnswered() {
    return new Divided(document, timestamp, items, answered + 1);
  }

  boolean isAnswered() {
    return answered == items.size();
  }
}
