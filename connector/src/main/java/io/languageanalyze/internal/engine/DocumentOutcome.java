package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;

/**
 * The outcomes of all tasks of a document: one for each task, or one failure for all of them.
 *
 * @param origin as it came in with the {@link PreparedDocument}; of a split document, with its
 *     first chunk
 * @param timestamp event time of the document
 * @param chunks the outcomes of each chunk of the document; a document that was not split is one
 */
@SuppressWarnings("ArrayRecordComponent") // opaque, passed on and never compared
public record DocumentOutcome(byte[] origin, Instant timestamp, List<List<TaskOutcome>> chunks) {

  /**
   * Of a document that was not split.
   *
   * @param taskOutcomes one per task, or one {@link TaskOutcome.TaskFailure} without a task name
   */
  public static DocumentOutcome of(
      byte[] origin, Instant timestamp, List<TaskOutcome> taskOutcomes) {
    return new DocumentOutcome(origin, timestamp, List.of(taskOutcomes));
  }

  @Override
  public String toString() {
    return "Outcome[" + timestamp + ", " + chunks + "]";
  }
}
