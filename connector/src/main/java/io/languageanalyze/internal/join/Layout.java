package io.languageanalyze.internal.join;

import io.languageanalyze.internal.text.Place;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How a document was divided.
 *
 * @param stretches in the order of the document
 */
public record Layout(List<Stretch> stretches) {

  /**
   * A stretch of a document. It reaches up to the next one's start, and over it where the next one
   * repeats its end.
   *
   * @param start where it begins in the document
   * @param end where it ends; of a conversation, as if its turns were one text
   * @param blank its text where it is blank, and so was not sent; null of a part
   */
  public record Stretch(Place start, Place end, @Nullable String blank) {

    /** Whether it was sent, as a part of the document. */
    public boolean isPart() {
      return blank == null;
    }
  }

  /** Copies the list. */
  public Layout {
    stretches = List.copyOf(stretches);
  }

  /** The stretches that were sent. */
  public List<Stretch> parts() {
    return stretches.stream().filter(Stretch::isPart).toList();
  }

  /** Writes it; {@link #read} reads it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(stretches.size());
    for (Stretch stretch : stretches) {
      write(stretch.start(), out);
      write(stretch.end(), out);
      String blank = stretch.blank();
      out.writeBoolean(blank != null);
      if (blank != null) {
        out.writeInt(blank.length());
        out.writeChars(blank);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Layout read(DataInput in) throws IOException {
    List<Stretch> stretches = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Place start = readPlace(in);
      Place end = readPlace(in);
      stretches.add(new Stretch(start, end, in.readBoolean() ? readChars(in) : null));
    }
    return new Layout(stretches);
  }

  private static void write(Place place, DataOutput out) throws IOException {
    out.writeInt(place.utf16());
    out.writeInt(place.codePoints());
    out.writeInt(place.textElements());
  }

  private static Place readPlace(DataInput in) throws IOException {
    return new Place(in.readInt(), in.readInt(), in.readInt());
  }

  private static String readChars(DataInput in) throws IOException {
    StringBuilder chars = new StringBuilder();
    for (int left = in.readInt(); left > 0; left--) {
      chars.append(in.readChar());
    }
    return chars.toString();
  }
}
