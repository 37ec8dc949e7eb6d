package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Part.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text with one mask in its place: an entity, or several that overlap.
 *
 * @param span where it is in the document
 * @param text what is there
 * @param entity the one whose policy rules
 */
record Hidden(Span span, String text, ObjectNode entity) {

  private static final Comparator<Item> IN_ORDER =
      Comparator.<Item>comparingInt(item -> item.span().start())
          .thenComparingInt(item -> -item.span().end());

  /** What the entities hide, in the order of the text. */
  static List<Hidden> by(List<Item> entities, Part part) throws OddAnswerException {
    List<Item> sorted = new ArrayList<>(entities);
    sorted.sort(IN_ORDER);
    List<Hidden> all = new ArrayList<>();
    for (Item item : sorted) {
      Span span = item.span();
      String text = part.text(item.node(), "text");
      Hidden last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last == null || span.start() >= last.span.end()) {
        all.add(new Hidden(span, text, item.node()));
      } else if (span.end() > last.span.end()) {
        all.set(all.size() - 1, last.and(span, text, part));
      }
    }
    return all;
  }

  private Hidden and(Span next, String nextText, Part part) throws OddAnswerException {
    int more = part.unit().skip(nextText, 0, span.end() - next.start());
    if (more == IndexUnit.NOT_THERE) {
      throw part.odd("entities.text is shorter than entities.length");
    }
    return new Hidden(new Span(span.start(), next.end()), text + nextText.substring(more), entity);
  }
}
