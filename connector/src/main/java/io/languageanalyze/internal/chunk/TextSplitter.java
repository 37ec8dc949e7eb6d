package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Cuts a text into chunks that fit, of about the same size, at the best place near the end of each:
 * between paragraphs, sentences, words. No chunk begins or ends inside a word or another
 * {@linkplain TokenBoundaries token}, unless that is longer than half a chunk.
 *
 * <p>A chunk repeats the end of the one before it, {@value #OVERLAP} text elements and a few more,
 * so that whatever is up to {@value #LONGEST_SPAN} long and lies across the merge point is seen
 * whole, with {@value #CONTEXT} more on both sides, by one of the two. Pieces of less than {@value
 * #SHORTEST_FOR_SPANS} repeat three tenths, which is too little for that.
 *
 * <p>Pieces cost at most one text record each more than the whole text. The service bills begun
 * thousands of text elements, so a chunk that is read to a full thousand loses less than one record
 * where the look back for a good place and what is repeated are a thousand elements together.
 */
public final class TextSplitter {

  /** What may have names in it that must not be cut has at least so many text elements. */
  public static final int SHORTEST_FOR_SPANS = 1_000;

  /** What a recognizer finds is no longer than this, but for a single token. */
  public static final int LONGEST_SPAN = 200;

  private static final int CONTEXT = 50;

  /** The text elements that a chunk repeats at least. */
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

  // The next chunk starts at start; from there to end it repeats what the last one has.
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
   * The chunks of {@code text}, in order.
   *
   * @param language a language code, for the rules of words and sentences; null when unknown
   * @param maxTextElements the most text elements of a chunk, as {@link TextElements} counts; at
   *     least 10
   * @param maxBytes the most bytes of a chunk as a JSON string in UTF-8, without the quotes
   * @return no chunk at all when a single text element has more than {@code maxBytes}
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

  // Equal chunks, but full thousands: the last one takes what is over.
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
    int seam = seam(blankEnd);
    int elements = reading.elementsAt(seam);
    // A chunk that repeats no more than the record it begun has is never billed for the repeated.
    int begun = 1 + (elements - 1) % TEXT_RECORD;
    int least = Math.min(overlap, elements * 2 / 3);
    int most = Math.min(least + Math.min(MOST_CHOICE, elements / 4), begun);
    // Half of a chunk is left for the token behind the merge point.
    int utmost = Math.min(elements / 2, begun);
    int from = boundaries.repeatFrom(reading, seam, least, Math.max(least, most), utmost);
    add(reading.boundary(seam), elements, false);
    repeatFrom(reading.boundary(from), elements - reading.elementsAt(from));
  }

  private int seam(int blankEnd) {
    int reach = Math.min(MOST_REACH, reading.elements() / 4);
    int seam = boundaries.best(reading, reach, blankEnd);
    if (seam != BoundaryFinder.NONE) {
      return seam;
    }
    return endBeforeToken(blankEnd)
        ? seam(blankEnd)
        : boundaries.bestInToken(reading, reach, blankEnd);
  }

  // Whether the chunk could be shortened to where the token at its end starts.
  private boolean endBeforeToken(int blankEnd) {
    int most = target / 2;
    int token =
        TokenBoundaries.startOf(text, reading.end(), Math.max(blankEnd, reading.end() - most));
    if (token == blankEnd
        || TokenBoundaries.endOf(text, reading.end(), token + most + 1) > token + most) {
      return false;
    }
    reading.read(start, token, target, maxBytes);
    int begun = 1 + (reading.elements() - 1) % TEXT_RECORD;
    if (begun < MOST_REACH && reading.elements() > TEXT_RECORD) {
      reading.shorten(reading.elements() - begun);
    }
    if (reading.end() > blankEnd && reading.elements() > overlap) {
      return true;
    }
    read();
    return false;
  }

  // White space has one text element for each character. The last may have a mark joined to it.
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
