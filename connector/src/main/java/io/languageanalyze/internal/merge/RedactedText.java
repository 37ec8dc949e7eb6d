package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.util.List;

/** The redacted text of a document, put together from those of its chunks. */
final class RedactedText {

  private final List<Entry> entries;
  private final List<RedactedChunk> chunks;
  private final Overlaps overlaps;
  private final StringBuilder text = new StringBuilder();
  // In the unit of the answers.
  private int length;
  // Where in the document the text has come to, in UTF-16.
  private int done;

  /**
   * Puts it together.
   *
   * @param chunks those that were answered, at least one
   * @param overlaps between the same chunks
   */
  RedactedText(ChunkLayout layout, List<RedactedChunk> chunks, Overlaps overlaps) {
    this.entries = layout.entries();
    this.chunks = chunks;
    this.overlaps = overlaps;
    int next = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (isAnswered(next, i)) {
        add(next++);
        done = entries.get(i).end().utf16();
      } else {
        addUnanswered(i, next);
      }
    }
  }

  String text() {
    return text.toString();
  }

  private boolean isAnswered(int chunk, int entry) {
    return chunk < chunks.size() && chunks.get(chunk).chunk().position() == entry;
  }

  private void add(int i) {
    RedactedChunk chunk = chunks.get(i);
    Overlap left = overlaps.before(i);
    Overlap right = overlaps.before(i + 1);
    int from = left == null ? 0 : chunk.at(chunks.get(i - 1).split(left, chunk));
    int to =
        right == null ? chunk.text().length() : chunk.at(chunk.split(right, chunks.get(i + 1)));
    OffsetUnit unit = chunk.chunk().unit();
    String piece = chunk.text().substring(from, Math.max(from, to));
    int split = unit.lengthOf(chunk.text().substring(0, from));
    int pieceLength = unit.lengthOf(piece);
    for (Item item : overlaps.kept(i)) {
      moveMask(item.node(), split, pieceLength);
    }
    text.append(piece);
    length += pieceLength;
  }

  private void moveMask(ObjectNode entity, int split, int pieceLength) {
    JsonNode offset = entity.path("maskOffset");
    if (!offset.canConvertToInt()) {
      return;
    }
    int from = offset.intValue() - split;
    if (from < 0 || from + entity.path("maskLength").asInt() > pieceLength) {
      // Another chunk's mask stands there.
      entity.remove(List.of("mask", "maskOffset", "maskLength"));
    } else {
      entity.put("maskOffset", length + from);
    }
  }

  // Nobody knows what is to be hidden in a chunk without an answer: all of it is.
  private void addUnanswered(int i, int nextChunk) {
    Entry entry = entries.get(i);
    int from = Math.max(done, entry.start().utf16());
    int end = entry.end().utf16();
    int to = isAnswered(nextChunk, i + 1) ? Math.min(end, entries.get(i + 1).start().utf16()) : end;
    if (from < to) {
      String blank = entry.blank();
      int start = entry.start().utf16();
      String piece =
          blank == null ? "*".repeat(to - from) : blank.substring(from - start, to - start);
      text.append(piece);
      length += chunks.get(0).chunk().unit().lengthOf(piece);
      done = to;
    }
  }
}
