package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.join.Part.Item;
import java.util.List;

/** The redacted text of a document, put together from those of its parts. */
final class RedactedWhole {

  private final List<Stretch> stretches;
  private final List<RedactedPart> parts;
  private final Seams seams;
  private final StringBuilder text = new StringBuilder();
  // In the unit of the answers.
  private int length;
  // Where in the document the text has come to, in UTF-16.
  private int done;

  /**
   * Puts it together.
   *
   * @param parts those that were answered, at least one
   * @param seams between the same parts
   */
  RedactedWhole(Layout layout, List<RedactedPart> parts, Seams seams) {
    this.stretches = layout.stretches();
    this.parts = parts;
    this.seams = seams;
    int next = 0;
    for (int i = 0; i < stretches.size(); i++) {
      if (isAnswered(next, i)) {
        add(next++);
        done = stretches.get(i).end().utf16();
      } else {
        addUnanswered(i, next);
      }
    }
  }

  String text() {
    return text.toString();
  }

  private boolean isAnswered(int part, int stretch) {
    return part < parts.size() && parts.get(part).part().position() == stretch;
  }

  private void add(int i) {
    RedactedPart part = parts.get(i);
    Seam left = seams.before(i);
    Seam right = seams.before(i + 1);
    int from = left == null ? 0 : part.at(parts.get(i - 1).cut(left, part));
    int to = right == null ? part.text().length() : part.at(part.cut(right, parts.get(i + 1)));
    IndexUnit unit = part.part().unit();
    String piece = part.text().substring(from, Math.max(from, to));
    int cut = unit.lengthOf(part.text().substring(0, from));
    int pieceLength = unit.lengthOf(piece);
    for (Item item : seams.kept(i)) {
      moveMask(item.node(), cut, pieceLength);
    }
    text.append(piece);
    length += pieceLength;
  }

  private void moveMask(ObjectNode entity, int cut, int pieceLength) {
    JsonNode offset = entity.path("maskOffset");
    if (!offset.canConvertToInt()) {
      return;
    }
    int from = offset.intValue() - cut;
    if (from < 0 || from + entity.path("maskLength").asInt() > pieceLength) {
      // Another part's mask stands there.
      entity.remove(List.of("mask", "maskOffset", "maskLength"));
    } else {
      entity.put("maskOffset", length + from);
    }
  }

  // Nobody knows what is to be hidden in a part without an answer: all of it is.
  private void addUnanswered(int i, int nextPart) {
    Stretch stretch = stretches.get(i);
    int from = Math.max(done, stretch.start().utf16());
    int end = stretch.end().utf16();
    int to =
        isAnswered(nextPart, i + 1) ? Math.min(end, stretches.get(i + 1).start().utf16()) : end;
    if (from < to) {
      String blank = stretch.blank();
      int start = stretch.start().utf16();
      String piece =
          blank == null ? "*".repeat(to - from) : blank.substring(from - start, to - start);
      text.append(piece);
      length += parts.get(0).part().unit().lengthOf(piece);
      done = to;
    }
  }
}
