package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;

/**
 * The end of a document's way: all its answers, one per task, or a single dead one for all tasks.
 *
 * @param origin as it came in with the {@link Content}
 * @param timestamp event time of the document
 * @param answers one per task, or one {@link Answer.Dead} without a task name
 */
@SuppressWarnings("ArrayRecordComponent") // opaque, passed on and never compared
public record Outcome(byte[] origin, Instant timestamp, List<Answer> answers) {

  @Override
  public String toString() {
    return "Outcome[" + timestamp + ", " + answers + "]";
  }
}
