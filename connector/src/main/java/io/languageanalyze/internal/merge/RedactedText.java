package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.util.List;

/** The redacted text of a document, merged from the redacted texts of its chunks. */
final class RedactedText {

  private final List<Entry> entries;
  private final List<RedactedChunk> chunks;
  private final Overlaps overlaps;
  private final StringBuilder text = new StringBuilder();
  // In the unit of the results.
  private int length;
  // The document offset that the merged text has reached, in UTF-16.
  private int done;

  /**
   * Merges the redacted texts.
   *
   * @param chunks the chunks with a result, at least one
   * @param overlaps the overlaps between these chunks
   */
  RedactedText(ChunkLayout layout, List<RedactedChunk> chunks, Overlaps overlaps) {
    this.entries = layout.entries();
    this.chunks = chunks;
    this.overlaps = overlaps;
    int next = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (hasResult(next, i)) {
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

  private boolean hasResult(int chunk, int entry) {
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
    String chunkText = chunk.text().substring(from, Math.max(from, to));
    int split = unit.lengthOf(chunk.text().substring(0, from));
    int chunkLength = unit.lengthOf(chunkText);
    for (Item item : overlaps.kept(i)) {
      moveMask(item.node(), split, chunkLength);
    }
    text.append(chunkText);
    length += chunkLength;
  }

  private void moveMask(ObjectNode entity, int split, int chunkLength) {
    JsonNode offset = entity.path("maskOffset");
    if (!offset.canConvertToInt()) {
      return;
    }
    int from = offset.intValue() - split;
    if (from < 0 || from + entity.path("maskLength").asInt() > chunkLength) {
      // The mask of another chunk is there.
      entity.remove(List.of("mask", "maskOffset", "maskLength"));
    } else {
      entity.put("maskOffset", length + from);
    }
  }

  // The personal data in a chunk without a result are unknown, so all of it is masked.
  private void addUnanswered(int i, int nextChunk) {
    Entry entry = entries.get(i);
    int from = Math.max(done, entry.start().utf16());
    int end = entry.end().utf16();
    int to = hasResult(nextChunk, i + 1) ? Math.min(end, entries.get(i + 1).start().utf16()) : end;
    if (from < to) {
      String blank = entry.blank();
      int start = entry.start().utf16();
      String chunkText =
          blank == null ? "*".repeat(to - from) : blank.substring(from - start, to - start);
      text.append(chunkText);
      length += chunks.get(0).chunk().unit().lengthOf(chunkText);
      done = to;
    }
  }
}
