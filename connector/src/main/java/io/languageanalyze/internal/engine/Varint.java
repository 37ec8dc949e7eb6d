package io.languageanalyze.internal.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers in as few bytes as they need: seven bits a byte, small negative ones are short. */
final class Varint {

  private static final int BITS = 7;
  private static final int MORE = 0x80;
  private static final int LONGEST = 10 * BITS;

  private Varint() {}

  static void write(long value, DataOutput out) throws IOException {
    long left = (value << 1) ^ (value >> 63);
    while ((left & ~(MORE - 1L)) != 0) {
      out.writeByte((int) (left & (MORE - 1)) | MORE);
      left >>>= BITS;
    }
    out.writeByte((int) left);
  }

  static long read(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < LONGEST; shift += BITS) {
      int next = in.readUnsignedByte();
      value |= (long) (next & (MORE - 1)) << shift;
      if (next < MORE) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IOException("a number has more than ten bytes");
  }

  static int readInt(DataInput in) throws IOException {
    return Math.toIntExact(read(in));
  }
}
