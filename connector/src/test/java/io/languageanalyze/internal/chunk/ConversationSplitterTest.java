package io.languageanalyze.internal.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationSplitterTest {

  @Test
  void chunks_areNearEqual_ratherThanFull() {
    int[] turns = new int[30];
    Arrays.fill(turns, 10);

    List<ChunkSpan> spans = ConversationSplitter.split(turns, turns, 200, 1_000);

    assertEquals(List.of(new ChunkSpan(0, 15, false), new ChunkSpan(15, 30, false)), spans);
  }

  @Test
  void bytes_endAPiece_beforeItsTextElementsDo() {
    int[] turns = {10, 10, 10};
    int[] bytes = {60, 60, 60};

    assertEquals(3, ConversationSplitter.split(turns, bytes, 1_000, 100).size());
  }

  @Test
  void emptyTurns_goWithTheirNeighbours() {
    int[] turns = {0, 50, 0, 0, 50, 0};

    assertEquals(
        List.of(new ChunkSpan(0, 4, false), new ChunkSpan(4, 6, false)),
        ConversationSplitter.split(turns, turns, 60, 1_000));
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTurns_areAllThere_withinLimits(long seed) {
    Random random = new Random(seed);
    int maxTextElements = 10 + random.nextInt(5_000);
    int maxBytes = 100 + random.nextInt(20_000);
    int turns = 1 + random.nextInt(60);
    int[] sizes = IntStream.generate(() -> random.nextInt(maxTextElements)).limit(turns).toArray();
    int[] bytes = IntStream.generate(() -> random.nextInt(maxBytes)).limit(turns).toArray();

    List<ChunkSpan> spans = ConversationSplitter.split(sizes, bytes, maxTextElements, maxBytes);

    int next = 0;
    long records = 0;
    for (ChunkSpan span : spans) {
      String where = "seed " + seed + ", " + span;
      assertEquals(next, span.start(), where);
      assertTrue(span.end() > span.start(), where);
      int size = IntStream.range(span.start(), span.end()).map(i -> sizes[i]).sum();
      assertTrue(size <= maxTextElements, where);
      assertTrue(
          IntStream.range(span.start(), span.end()).map(i -> bytes[i]).sum() <= maxBytes, where);
      records += (size + 999) / 1000;
      next = span.end();
    }
    assertEquals(turns, next, "seed " + seed);
    int whole = (IntStream.of(sizes).sum() + 999) / 1000;
    assertTrue(records <= whole + spans.size(), "seed " + seed);
  }
}
