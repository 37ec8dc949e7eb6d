package io.languageanalyze.internal.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a conversation between its turns. Pure functions. */
public final class ConversationSplitter {

  private ConversationSplitter() {}

  /**
   * Returns chunks of about equal size, as spans of turn indexes. They do not overlap, because
   * entities do not continue from one turn to the next; none is blank.
   *
   * @param textElements the text elements of each turn, none above the limit
   * @param bytes the bytes of each turn in the request, none above the limit
   * @param maxTextElements the most text elements of a chunk
   * @param maxBytes the most bytes of a chunk
   */
  public static List<ChunkSpan> split(
      int[] textElements, int[] bytes, int maxTextElements, int maxBytes) {
    List<ChunkSpan> spans = new ArrayList<>();
    long left = IntStream.of(textElements).asLongStream().sum();
    int start = 0;
    while (start < textElements.length) {
      long fewest = Math.max(1, (left + maxTextElements - 1) / maxTextElements);
      long fair = (left + fewest - 1) / fewest;
      int end = start;
      long size = 0;
      long weight = 0;
      while (end < textElements.length
          && (end == start
              || (size + textElements[end] <= maxTextElements
                  && weight + bytes[end] <= maxBytes
                  && size + textElements[end] / 2 <= fair))) {
        size += textElements[end];
        weight += bytes[end];
        end++;
      }
      spans.add(new ChunkSpan(start, end, false));
      left -= size;
      start = end;
    }
    return spans;
  }
}
