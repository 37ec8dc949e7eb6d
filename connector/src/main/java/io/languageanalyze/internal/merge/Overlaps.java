package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The merge points of a document, for one task. There is none beside a blank or an unanswered span.
 */
final class Overlaps {

  /**
   * What was found in one part.
   *
   * @param items with their places in the document
   */
  record ChunkFindings(ChunkResult chunk, List<Item> items) {

    private List<Span> spans() {
      return items.stream().map(Item::span).toList();
    }
  }

  private final List<ChunkFindings> all;
  private final List<@Nullable Overlap> before = new ArrayList<>();

  /** The merge points between chunks in the order of the document. */
  Overlaps(List<ChunkFindings> all) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      before.add(i == 0 ? null : between(all.get(i - 1), all.get(i)));
    }
    before.add(null);
  }

  private static @Nullable Overlap between(ChunkFindings earlier, ChunkFindings later) {
    return earlier.chunk().isNextTo(later.chunk())
        ? Overlap.between(
            earlier.spans(), earlier.chunk().end(), later.spans(), later.chunk().start())
        : null;
  }

  /** The merge point before the chunk at {@code i}, or null. */
  @Nullable Overlap before(int i) {
    return before.get(i);
  }

  /** Whether what the chunk at {@code i} found there stays. */
  boolean keeps(int i, Span span) {
    Overlap left = before.get(i);
    Overlap right = before.get(i + 1);
    return (left == null || left.keepsAfter(span)) && (right == null || right.keepsBefore(span));
  }

  /** What stays of what the chunk at {@code i} found. */
  List<Item> kept(int i) {
    return all.get(i).items().stream().filter(item -> keeps(i, item.span())).toList();
  }

  /** What stays of all chunks. */
  List<Item> kept() {
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      kept.addAll(kept(i));
    }
    return kept;
  }
}
