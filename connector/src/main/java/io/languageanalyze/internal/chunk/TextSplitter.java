package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Splits a text into chunks of about equal size, each at the best boundary near its end: between
 * paragraphs, sentences or words. No chunk starts or ends inside a word or another {@linkplain
 * TokenBoundaries token}, unless the token is longer than half a chunk. Thread-safe.
 *
 * <p>A chunk overlaps the preceding chunk by at least {@value #OVERLAP} text elements, so that one
 * of the two contains every entity of up to {@value #LONGEST_SPAN} text elements whole, with
 * {@value #CONTEXT} more on both sides. Chunks of less than {@value #SHORTEST_FOR_SPANS} text
 * elements overlap by three tenths, which is too little for that.
 *
 * <p>Each chunk adds at most one text record to the bill of the whole text. The service rounds up
 * to thousands of text elements, so a chunk that is read to a full thousand loses less than one
 * text record as long as the search for a boundary and the overlap together take at most a
 * thousand.
 */
public final class TextSplitter {

  /** The fewest text elements of a chunk for tasks that find entities or phrases. */
  public static final int SHORTEST_FOR_SPANS = 1_000;

  /**
   * The length of the longest entity that an overlap is sure to contain whole, in text elements; a
   * single token may be longer.
   */
  public static final int LONGEST_SPAN = 200;

  private static final int CONTEXT = 50;

  /** The fewest text elements of an overlap. */
  public static final int OVERLAP = LONGEST_SPAN + 2 * CONTEXT;

  private static final int TEXT_RECORD = 1_000;
  private static final int MOST_REACH = TEXT_RECORD / 2;
  private static final int MOST_CHOICE = MOST_REACH - OVERLAP;

  private final String text;
  private final int maxTextElements;
  private final int maxBytes;
  private final int overlap;
  private final GraphemeClusters clusters;
  private final ChunkScanner reading;
  private final BoundaryFinder boundaries;
  private final List<ChunkSpan> spans = new ArrayList<>();

  // The next chunk starts at start; the range from start to end is its overlap with the last chunk.
  private int start;
  private int end;
  private int repeated;
  private int leftBehindEnd;
  private int target;

  private TextSplitter(String text, @Nullable String language, int maxTextElements, int maxBytes) {
    this.text = text;
    this.maxTextElements = maxTextElements;
    this.maxBytes = maxBytes;
    this.overlap = Math.min(OVERLAP, maxTextElements * OVERLAP / SHORTEST_FOR_SPANS);
    this.clusters = new GraphemeClusters(text);
    this.reading = new ChunkScanner(text, clusters);
    this.boundaries = new BoundaryFinder(text, language);
    this.leftBehindEnd = TextElements.count(text);
  }

  /**
   * Returns the chunks of {@code text}, in order.
   *
   * @param language a language code, for the rules of words and sentences; null if unknown
   * @param maxTextElements the most text elements of a chunk, as {@link TextElements} counts; at
   *     least 10
   * @param maxBytes the most bytes of a chunk as a JSON string in UTF-8, without the quotes
   * @return an empty list if a single text element has more than {@code maxBytes}
   */
  public static List<ChunkSpan> split(
      String text, @Nullable String language, int maxTextElements, int maxBytes) {
    return new TextSplitter(text, language, maxTextElements, maxBytes).split();
  }

  private List<ChunkSpan> split() {
    while (end < text.length()) {
      int blankEnd = endOfBlank(end);
      read();
      if (reading.end() <= blankEnd && start < end) {
        repeatFrom(end, 0);
        read();
      }
      if (reading.end() > blankEnd) {
        addSpan(blankEnd);
      } else if (blankEnd > end) {
        addBlank(blankEnd);
      } else {
        return List.of();
      }
    }
    return spans;
  }

  private void read() {
    target = target(Math.max(1, leftBehindEnd + repeated));
    reading.read(start, target, maxBytes);
    if (!reading.hasCluster() && target < maxTextElements) {
      reading.read(start, maxTextElements, maxBytes);
    }
    if (reading.end() < text.length()) {
      reading.roundDown(TEXT_RECORD);
    }
  }

  // Equal chunks of full thousands; the last chunk gets the remainder.
  private int target(int left) {
    if (left <= maxTextElements) {
      return maxTextElements;
    }
    int most =
        maxTextElements - (maxTextElements < TEXT_RECORD ? 0 : maxTextElements % TEXT_RECORD);
    int fewest = ceilDiv(left - overlap, most - overlap);
    int fair = ceilDiv(left - overlap, fewest) + overlap;
    return most < TEXT_RECORD ? fair : Math.min(most, ceilDiv(fair, TEXT_RECORD) * TEXT_RECORD);
  }

  private static int ceilDiv(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private void addSpan(int blankEnd) {
    int hardEnd = reading.end();
    if (hardEnd == text.length() || !reading.hasCluster()) {
      add(hardEnd, reading.elements(), false);
      return;
    }
    int boundary = boundaryBefore(blankEnd);
    int elements = reading.elementsAt(boundary);
    // An overlap that fits into the partial text record of the chunk is not billed.
    int partial = 1 + (elements - 1) % TEXT_RECORD;
    int least = Math.min(overlap, elements * 2 / 3);
    int most = Math.min(least + Math.min(MOST_CHOICE, elements / 4), partial);
    // The token after the boundary may take the other half of the chunk.
    int utmost = Math.min(elements / 2, partial);
    int from = boundaries.repeatFrom(reading, boundary, least, Math.max(least, most), utmost);
    add(reading.boundary(boundary), elements, false);
    repeatFrom(reading.boundary(from), elements - reading.elementsAt(from));
  }

  private int boundaryBefore(int blankEnd) {
    int reach = Math.min(MOST_REACH, reading.elements() / 4);
    int boundary = boundaries.best(reading, reach, blankEnd);
    if (boundary != BoundaryFinder.NONE) {
      return boundary;
    }
    return shortenToToken(blankEnd)
        ? boundaryBefore(blankEnd)
        : boundaries.bestInToken(reading, reach, blankEnd);
  }

  // Shortens the chunk to the start of the token at its end; false if that is not possible.
  private boolean shortenToToken(int blankEnd) {
    int most = target / 2;
    int token =
        TokenBoundaries.startOf(text, reading.end(), Math.max(blankEnd, reading.end() - most));
    if (token == blankEnd
        || TokenBoundaries.endOf(text, reading.end(), token + most + 1) > token + most) {
      return false;
    }
    reading.read(start, token, target, maxBytes);
    int partial = 1 + (reading.elements() - 1) % TEXT_RECORD;
    if (partial < MOST_REACH && reading.elements() > TEXT_RECORD) {
      reading.shorten(reading.elements() - partial);
    }
    if (reading.end() > blankEnd && reading.elements() > overlap) {
      return true;
    }
    read();
    return false;
  }

  // White space has one text element per character. A mark may join the last.
  private void addBlank(int blankEnd) {
    int last = blankEnd - 1;
    int to = last > end && clusters.endFrom(last) > blankEnd ? last : blankEnd;
    add(to, to - end, true);
  }

  private void add(int spanEnd, int elements, boolean isBlank) {
    spans.add(new ChunkSpan(start, spanEnd, isBlank));
    leftBehindEnd -= elements - repeated;
    end = spanEnd;
    repeatFrom(spanEnd, 0);
  }

  private void repeatFrom(int offset, int elements) {
    start = offset;
    repeated = elements;
  }

  private int endOfBlank(int from) {
    int to = from;
    while (to < text.length() && Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return to;
  }
}
