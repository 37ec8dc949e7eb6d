package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Merges the audio ranges of personal data of the chunks of a turn; ranges that two chunks report
 * are kept once.
 */
final class AudioSpans {

  private static final String OFFSET = "offset";
  private static final String DURATION = "duration";

  private AudioSpans() {}

  private record Entry(long start, long end) {}

  /** Adds the ranges of all chunks, in order of time. */
  static void put(List<JsonNode> turnChunks, ChunkResult chunk, ArrayNode all)
      throws MalformedResultException {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode turnChunk : turnChunks) {
      for (JsonNode timing : turnChunk) {
        long start = ticks(timing, OFFSET, chunk);
        entries.add(new Entry(start, start + ticks(timing, DURATION, chunk)));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::start));
    List<Entry> merged = new ArrayList<>();
    for (Entry next : entries) {
      Entry last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || next.start() >= last.end()) {
        merged.add(next);
      } else {
        long end = Math.max(last.end(), next.end());
        merged.set(merged.size() - 1, new Entry(last.start(), end));
      }
    }
    for (Entry each : merged) {
      all.addObject().put(OFFSET, each.start()).put(DURATION, each.end() - each.start());
    }
  }

  private static long ticks(JsonNode timing, String name, ChunkResult chunk)
      throws MalformedResultException {
    JsonNode ticks = timing.path(name);
    if (!ticks.isIntegralNumber() || !ticks.canConvertToLong() || ticks.longValue() < 0) {
      throw chunk.malformed("audioTimings." + name + " is missing or not a count");
    }
    return ticks.longValue();
  }
}
