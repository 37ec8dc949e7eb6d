package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The spans of a recording to be silenced, in ticks of 100 nanoseconds.
 *
 * @param silences one for each run of redacted words
 */
record AudioTimings(List<Silence> silences) {

  /** Word by word: the timings are one for each blank-separated word of {@code lexical}. */
  static AudioTimings of(String lexical, List<Redaction.Part> parts, JsonNode timings) {
    List<Silence> silences = new ArrayList<>();
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
      Silence spoken = Silence.of(timings.path(word++));
      if (redacted && inRun) {
        silences.add(silences.remove(silences.size() - 1).until(spoken));
      } else if (redacted) {
        silences.add(spoken);
      }
      inRun = redacted;
    }
    return new AudioTimings(silences);
  }

  void addTo(ArrayNode array) {
    for (Silence silence : silences) {
      array.addObject().put("offset", silence.offset()).put("duration", silence.duration());
    }
  }

  /**
   * A span of time.
   *
   * @param offset when it begins
   * @param duration how long it is
   */
  record Silence(long offset, long duration) {
    private static Silence of(JsonNode timing) {
      return new Silence(timing.path("offset").asLong(), timing.path("duration").asLong());
    }

    private Silence until(Silence other) {
      long end = Math.max(offset + duration, other.offset + other.duration);
      return new Silence(offset, end - offset);
    }
  }
}
