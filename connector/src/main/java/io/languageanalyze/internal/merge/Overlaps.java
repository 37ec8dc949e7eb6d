package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The merge points of a document, for one task. There is none next to a blank span or a failed
 * chunk.
 */
final class Overlaps {

  /**
   * The findings in one chunk.
   *
   * @param items the findings, with their spans in the document
   */
  record ChunkFindings(ChunkResult chunk, List<Item> items) {

    private List<Span> spans() {
      return items.stream().map(Item::span).toList();
    }
  }

  private final List<ChunkFindings> all;
  private final List<@Nullable Overlap> before = new ArrayList<>();

  /** Computes the merge points between chunks, which are in the order of the document. */
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

  /** Returns the merge point before the chunk at {@code i}, or null. */
  @Nullable Overlap before(int i) {
    return before.get(i);
  }

  /** Whether a finding of the chunk at {@code i} with this span is kept. */
  boolean keeps(int i, Span span) {
    Overlap left = before.get(i);
    Overlap right = before.get(i + 1);
    return (left == null || left.keepsAfter(span)) && (right == null || right.keepsBefore(span));
  }

  /** Returns the kept findings of the chunk at {@code i}. */
  List<Item> kept(int i) {
    return all.get(i).items().stream().filter(item -> keeps(i, item.span())).toList();
  }

  /** Returns the kept findings of all chunks. */
  List<Item> kept() {
    List<Item> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      kept.addAll(kept(i));
    }
    return kept;
  }
}
