package io.languageanalyze.internal.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a conversation between its turns. */
public final class ConversationSplitter {

  private ConversationSplitter() {}

  /**
   * The chunks, near equal in size; places count turns. None is blank and none overlaps: no turn
   * tells of a thing whose other half is in the next one.
   *
   * @param textElements of each turn, none over the most
   * @param bytes of each turn in the request, none over the most
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
