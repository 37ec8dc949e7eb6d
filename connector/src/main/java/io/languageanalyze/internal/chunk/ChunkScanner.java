package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;

/**
 * Reads a text from an offset, one grapheme cluster at a time, up to the limits of a chunk, and
 * keeps the boundaries of the last clusters.
 */
final class ChunkScanner {

  // A power of two. It covers three distances before the end of a chunk, each with at most as many
  // clusters as text elements: up to 1,000 by which a byte limit shortens the chunk, 500 in which a
  // boundary is searched, and 1,000 of overlap.
  private static final int REMEMBERED = 4096;

  private final String text;
  private final GraphemeClusters clusters;
  private final int[] boundaries = new int[REMEMBERED];
  private final int[] elementsAt = new int[REMEMBERED];
  private int last;

  private int elements;
  private int bytes;
  private boolean based;
  private int elementBoundary;
  private int firstEnd;
  private boolean stoppedByBytes;

  ChunkScanner(String text, GraphemeClusters clusters) {
    this.text = text;
    this.clusters = clusters;
  }

  /**
   * Reads from {@code from}, which is 0 or an offset that an earlier call reached. If it lies
   * inside the first cluster of the last reading, the rest of that cluster is the first cluster.
   */
  void read(int from, int maxElements, int maxBytes) {
    read(from, text.length(), maxElements, maxBytes);
  }

  /**
   * Like {@link #read(int, int, int)}, but stops at {@code stop} unless that lies inside the first
   * cluster.
   */
  void read(int from, int stop, int maxElements, int maxBytes) {
    last = 0;
    boundaries[0] = from;
    elementsAt[0] = 0;
    elements = 0;
    bytes = 0;
    based = false;
    elementBoundary = from;
    stoppedByBytes = false;
    firstEnd = from < firstEnd ? firstEnd : clusters.endFrom(from);
    int end = firstEnd;
    while (takes(boundary(last), end, maxElements, maxBytes)) {
      last++;
      boundaries[last % REMEMBERED] = end;
      elementsAt[last % REMEMBERED] = elements;
      if (end == text.length()) {
        return;
      }
      end = clusters.endFrom(end);
      if (end > stop) {
        return;
      }
    }
  }

  private boolean takes(int from, int to, int maxElements, int maxBytes) {
    for (int i = from; i < to; ) {
      int codePoint = text.codePointAt(i);
      if (!based || !TextElements.joins(codePoint)) {
        elementBoundary = i;
        elements++;
        based = TextElements.isBase(codePoint, based);
      }
      bytes += bytesOf(codePoint);
      if (elements > maxElements || bytes > maxBytes) {
        stoppedByBytes = bytes > maxBytes;
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  // The bytes that Jackson writes into a JSON string.
  private static int bytesOf(int codePoint) {
    if (codePoint < 0x20) {
      boolean isShort = codePoint >= '\b' && codePoint <= '\r' && codePoint != 0x0B;
      return isShort ? 2 : 6;
    }
    if (codePoint < 0x80) {
      return codePoint == '"' || codePoint == '\\' ? 2 : 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /**
   * Drops the clusters beyond a multiple of {@code unit} text elements if the byte limit ended the
   * reading.
   */
  void roundDown(int unit) {
    int whole = elements() - elements() % unit;
    while (stoppedByBytes && whole > 0 && last > 1 && elements() > whole) {
      last--;
    }
  }

  /** Drops clusters until at most {@code most} text elements or one cluster remain. */
  void shorten(int most) {
    while (last > 1 && elements() > most) {
      last--;
    }
  }

  /** Whether at least one whole cluster fits. */
  boolean hasCluster() {
    return last > 0;
  }

  /**
   * The end of the last cluster that fits; if no whole cluster fits, the end of the last text
   * element that fits.
   */
  int end() {
    return hasCluster() ? boundary(last) : elementBoundary;
  }

  /** The number of text elements up to {@link #end}. */
  int elements() {
    return hasCluster() ? elementsAt(last) : elements - 1;
  }

  /** The number of the boundary after the last cluster that fits. */
  int last() {
    return last;
  }

  /** The offset of a boundary, which must be less than 2,500 text elements before the last. */
  int boundary(int number) {
    return boundaries[number % REMEMBERED];
  }

  /** The number of text elements before a boundary. */
  int elementsAt(int number) {
    return elementsAt[number % REMEMBERED];
  }
}
