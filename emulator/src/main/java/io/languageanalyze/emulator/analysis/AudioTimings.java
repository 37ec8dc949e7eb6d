package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a recording to be silenced, in ticks of 100 nanoseconds.
 *
 * @param stretches one for each run of redacted words
 */
record AudioTimings(List<Stretch> stretches) {

  /** Word by word: the timings are one for each blank-separated word of {@code lexical}. */
  static AudioTimings of(String lexical, List<Redaction.Part> parts, JsonNode timings) {
    List<Stretch> stretches = new ArrayList<>();
    boolean inRun = false;
    int part = 0;
    int word = 0;
    for (int i = 0; i < lexical.length() && word < timings.size(); ) {
      int end = lexical.indexOf(' ', i);
      Span span = new Span(i, end < 0 ? lexical.length() : end);
      i = span.end() + 1;
      if (span.length() == 0) {
        continue;
      }
      while (part < parts.size() && parts.get(part).span().end() <= span.start()) {
        part++;
        inRun = false;
      }
      boolean redacted = part < parts.size() && parts.get(part).span().overlaps(span);
      Stretch spoken = Stretch.of(timings.path(word++));
      if (redacted && inRun) {
        stretches.add(stretches.remove(stretches.size() - 1).until(spoken));
      } else if (redacted) {
        stretches.add(spoken);
      }
      inRun = redacted;
    }
    return new AudioTimings(stretches);
  }

  void addTo(ArrayNode array) {
    for (Stretch stretch : stretches) {
      array.addObject().put("offset", stretch.offset()).put("duration", stretch.duration());
    }
  }

  /**
   * A stretch of time.
   *
   * @param offset when it begins
   * @param duration how long it is
   */
  record Stretch(long offset, long duration) {
    private static Stretch of(JsonNode timing) {
      return new Stretch(timing.path("offset").asLong(), timing.path("duration").asLong());
    }

    private Stretch until(Stretch other) {
      long end = Math.max(offset + duration, other.offset + other.duration);
      return new Stretch(offset, end - offset);
    }
  }
}
