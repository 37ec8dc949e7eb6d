package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where personal data are in the recording of a turn: what two chunks both say is said once. */
final class AudioStretches {

  private static final String OFFSET = "offset";
  private static final String DURATION = "duration";

  private AudioStretches() {}

  private record Stretch(long start, long end) {}

  /** Adds those of all chunks, in the order of time. */
  static void put(List<JsonNode> chunks, Part part, ArrayNode all) throws OddAnswerException {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode chunk : chunks) {
      for (JsonNode timing : chunk) {
        long start = ticks(timing, OFFSET, part);
        stretches.add(new Stretch(start, start + ticks(timing, DURATION, part)));
      }
    }
    stretches.sort(Comparator.comparingLong(Stretch::start));
    List<Stretch> merged = new ArrayList<>();
    for (Stretch next : stretches) {
      Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || next.start() >= last.end()) {
        merged.add(next);
      } else {
        long end = Math.max(last.end(), next.end());
        merged.set(merged.size() - 1, new Stretch(last.start(), end));
      }
    }
    for (Stretch each : merged) {
      all.addObject().put(OFFSET, each.start()).put(DURATION, each.end() - each.start());
    }
  }

  private static long ticks(JsonNode timing, String name, Part part) throws OddAnswerException {
    JsonNode ticks = timing.path(name);
    if (!ticks.isIntegralNumber() || !ticks.canConvertToLong() || ticks.longValue() < 0) {
      throw part.odd("audioTimings." + name + " is missing or no count");
    }
    return ticks.longValue();
  }
}
