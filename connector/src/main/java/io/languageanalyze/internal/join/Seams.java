package io.languageanalyze.internal.join;

import io.languageanalyze.internal.join.Part.Item;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The seams of a document, for one task. There is none beside a blank or an unanswered stretch. */
final class Seams {

  /**
   * What was found in one part.
   *
   * @param items with their places in the document
   */
  record Found(Part part, List<Item> items) {

    private List<Span> spans() {
      return items.stream().map(Item::span).toList();
    }
  }

  private final List<Found> all;
  private final List<@Nullable Seam> before = new ArrayList<>();

  /** The seams between parts in the order of the document. */
  Seams(List<Found> all) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      before.add(i == 0 ? null : between(all.get(i - 1), all.get(i)));
    }
    before.add(null);
  }

  private static @Nullable Seam between(Found earlier, Found later) {
    return earlier.part().isNextTo(later.part())
        ? Seam.between(earlier.spans(), earlier.part().end(), later.spans(), later.part().start())
        : null;
  }

  /** The seam before the part at {@code i}, or null. */
  @Nullable Seam before(int i) {
    return before.get(i);
  }

  /** Whether what the part at {@code i} found there stays. */
  boolean keeps(int i, Span span) {
    Seam left = before.get(i);
    Seam right = before.get(i + 1);
    return (left == null || left.keepsAfter(span)) && (right == null || right.keepsBefore(span));
  }

  /** What stays of what the part at {@code i} found. */
  List<Item> kept(int i) {
    return all.get(i).items().stream().filter(item -> keeps(i, item.span())).toList();
  }

  /** What stays of all parts. */
  List<Item> kept() {
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      kept.addAll(kept(i));
    }
    return kept;
  }
}
