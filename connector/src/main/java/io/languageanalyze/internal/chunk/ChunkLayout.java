package io.languageanalyze.internal.chunk;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The record of how a document was split.
 *
 * @param entries the chunks and blank spans, in the order of the document
 * @param turns the turns of a conversation that were split
 */
public record ChunkLayout(List<Entry> entries, List<Turn> turns) {

  /**
   * A span of a document: a chunk or a blank span. Consecutive entries are adjacent or overlap.
   *
   * @param start its start in the document
   * @param end its end; for a conversation, as if its turns were one text
   * @param blank the text of a blank span, which was not sent; null for a chunk
   */
  public record Entry(Offset start, Offset end, @Nullable String blank) {

    /** Whether the entry is a chunk, which was sent. */
    public boolean isChunk() {
      return blank == null;
    }
  }

  /**
   * A turn of a conversation that was sent as several items.
   *
   * @param id the id of the turn in the merged result
   * @param chunks the chunks of the turn, in order
   */
  public record Turn(String id, List<Chunk> chunks) {

    /** Copies the list. */
    public Turn {
      chunks = List.copyOf(chunks);
    }
  }

  /**
   * A chunk of a turn.
   *
   * @param item the id of the item that was sent; null for a blank span, which was not sent
   * @param forms the span in each split form of the turn, by the name of the form
   */
  public record Chunk(@Nullable String item, Map<String, Entry> forms) {

    /** Copies the map. */
    public Chunk {
      forms = Map.copyOf(forms);
    }
  }

  /** Creates a layout without split turns. */
  public ChunkLayout(List<Entry> entries) {
    this(entries, List.of());
  }

  /** Copies the lists. */
  public ChunkLayout {
    entries = List.copyOf(entries);
    turns = List.copyOf(turns);
  }

  /** Returns the entries that were sent. */
  public List<Entry> chunks() {
    return entries.stream().filter(Entry::isChunk).toList();
  }

  /** Writes the layout in the format that {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(entries.size());
    for (Entry entry : entries) {
      write(entry, out);
    }
    out.writeInt(turns.size());
    for (Turn turn : turns) {
      writeChars(turn.id(), out);
      out.writeInt(turn.chunks().size());
      for (Chunk chunk : turn.chunks()) {
        writeOrNull(chunk.item(), out);
        out.writeInt(chunk.forms().size());
        for (Map.Entry<String, Entry> form : chunk.forms().entrySet()) {
          writeChars(form.getKey(), out);
          write(form.getValue(), out);
        }
      }
    }
  }

  /**
   * Reads a layout that {@link #write} wrote.
   *
   * @param withTurns whether the release that wrote it can split turns
   */
  public static ChunkLayout read(DataInput in, boolean withTurns) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      entries.add(readEntry(in));
    }
    List<Turn> turns = new ArrayList<>();
    for (int left = withTurns ? in.readInt() : 0; left > 0; left--) {
      turns.add(new Turn(readChars(in), readChunks(in)));
    }
    return new ChunkLayout(entries, turns);
  }

  private static List<Chunk> readChunks(DataInput in) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String item = readOrNull(in);
      Map<String, Entry> forms = new HashMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        forms.put(readChars(in), readEntry(in));
      }
      chunks.add(new Chunk(item, forms));
    }
    return chunks;
  }

  private static void write(Entry entry, DataOutput out) throws IOException {
    write(entry.start(), out);
    write(entry.end(), out);
    writeOrNull(entry.blank(), out);
  }

  private static Entry readEntry(DataInput in) throws IOException {
    return new Entry(readOffset(in), readOffset(in), readOrNull(in));
  }

  private static void writeOrNull(@Nullable String chars, DataOutput out) throws IOException {
    out.writeBoolean(chars != null);
    if (chars != null) {
      writeChars(chars, out);
    }
  }

  private static @Nullable String readOrNull(DataInput in) throws IOException {
    return in.readBoolean() ? readChars(in) : null;
  }

  private static void writeChars(String chars, DataOutput out) throws IOException {
    out.writeInt(chars.length());
    out.writeChars(chars);
  }

  private static void write(Offset offset, DataOutput out) throws IOException {
    out.writeInt(offset.utf16());
    out.writeInt(offset.codePoints());
    out.writeInt(offset.textElements());
  }

  private static Offset readOffset(DataInput in) throws IOException {
    return new Offset(in.readInt(), in.readInt(), in.readInt());
  }

  private static String readChars(DataInput in) throws IOException {
    StringBuilder chars = new StringBuilder();
    for (int left = in.readInt(); left > 0; left--) {
      chars.append(in.readChar());
    }
    return chars.toString();
  }
}
