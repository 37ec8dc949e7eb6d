package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A span that one mask replaces: an entity, or several that overlap.
 *
 * @param span the span in the document
 * @param text the text of the span
 * @param entity the entity whose policy applies
 */
record MaskedSpan(Span span, String text, ObjectNode entity) {

  private static final Comparator<Item> IN_ORDER =
      Comparator.<Item>comparingInt(item -> item.span().start())
          .thenComparingInt(item -> -item.span().end());

  /** Returns the masked spans of the entities, in the order of the text. */
  static List<MaskedSpan> by(List<Item> entities, ChunkResult chunk)
      throws MalformedResultException {
    List<Item> sorted = new ArrayList<>(entities);
    sorted.sort(IN_ORDER);
    List<MaskedSpan> all = new ArrayList<>();
    for (Item item : sorted) {
      Span span = item.span();
      String text = chunk.text(item.node(), "text");
      MaskedSpan last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last == null || span.start() >= last.span.end()) {
        all.add(new MaskedSpan(span, text, item.node()));
      } else if (span.end() > last.span.end()) {
        all.set(all.size() - 1, last.and(span, text, chunk));
      }
    }
    return all;
  }

  private MaskedSpan and(Span next, String nextText, ChunkResult chunk)
      throws MalformedResultException {
    int more = chunk.unit().skip(nextText, 0, span.end() - next.start());
    if (more == OffsetUnit.NOT_THERE) {
      throw chunk.malformed("entities.text is shorter than entities.length");
    }
    return new MaskedSpan(
        new Span(span.start(), next.end()), text + nextText.substring(more), entity);
  }
}
