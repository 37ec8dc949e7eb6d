package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;

/**
 * Reads a text from a place on, cluster by cluster, as far as the limits of a chunk allow, and
 * remembers the last clusters it came by.
 */
final class ChunkScanner {

  // A power of two. A chunk is shortened by less than 1,000 text elements where bytes end it, then
  // looked back from by 500, and 1,000 more are repeated: of each at most as many clusters.
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
   * Reads from {@code from}: a place that it came to before, or the beginning. If that lies inside
   * the first cluster of the last reading, what is left of the cluster is the first one.
   */
  void read(int from, int maxElements, int maxBytes) {
    read(from, text.length(), maxElements, maxBytes);
  }

  /** The same, no further than to {@code stop}, if that is not within the first cluster. */
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

  // As Jackson writes it into a JSON string.
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
   * Gives back what goes beyond a whole number of {@code unit} text elements, if bytes ended it.
   */
  void roundDown(int unit) {
    int whole = elements() - elements() % unit;
    while (stoppedByBytes && whole > 0 && last > 1 && elements() > whole) {
      last--;
    }
  }

  /** Gives back clusters until there are at most {@code most} text elements, or one cluster. */
  void shorten(int most) {
    while (last > 1 && elements() > most) {
      last--;
    }
  }

  /** Whether at least one whole cluster fits. */
  boolean hasCluster() {
    return last > 0;
  }

  /** Behind the last cluster that fits; where no whole one does, behind the last text element. */
  int end() {
    return hasCluster() ? boundary(last) : elementBoundary;
  }

  /** The text elements up to {@link #end}. */
  int elements() {
    return hasCluster() ? elementsAt(last) : elements - 1;
  }

  /** The number of the border behind the last cluster that fits. */
  int last() {
    return last;
  }

  /** Where a border lies: one of those less than 2,500 text elements before the last. */
  int boundary(int number) {
    return boundaries[number % REMEMBERED];
  }

  /** The text elements before a border. */
  int elementsAt(int number) {
    return elementsAt[number % REMEMBERED];
  }
}
