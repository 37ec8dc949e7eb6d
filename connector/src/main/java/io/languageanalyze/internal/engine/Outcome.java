package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;

/**
 * The end of a document's way: all its answers, one per task, or a single dead one for all tasks.
 *
 * @param origin as it came in with the {@link Content}; of a divided document, with its first part
 * @param timestamp event time of the document
 * @param parts the answers to each part of the document; a document that was not divided is one
 */
@SuppressWarnings("ArrayRecordComponent") // opaque, passed on and never compared
public record Outcome(byte[] origin, Instant timestamp, List<List<Answer>> parts) {

  /**
   * Of a document that was not divided.
   *
   * @param answers one per task, or one {@link Answer.Dead} without a task name
   */
  public static Outcome of(byte[] origin, Instant timestamp, List<Answer> answers) {
    return new Outcome(origin, timestamp, List.of(answers));
  }

  @Override
  public String toString() {
    return "Outcome[" + timestamp + ", " + parts + "]";
  }
}
