package io.languageanalyze.model;

/** Why a document has no result. */
public enum DeadLetterReason {
  /** It cannot be sent: its text is blank, or it has no id. */
  INVALID_INPUT,
  /** It does not fit into a job, even alone, and is not to be divided, or cannot be. */
  TOO_LARGE,
  /** Its job would have passed the text records that the pipeline may submit on this worker. */
  BUDGET,
  /** The service refused the job in which it was alone. */
  REJECTED,
  /** The service took it, and one task could not analyze it: an unsupported language, say. */
  DOCUMENT_FAILED,
  /** One task of its job failed as a whole. */
  TASK_FAILED,
  /** Its job did not end in time. The message names the job's URL, where results may yet appear. */
  TIMED_OUT,
  /**
   * It was divided, and one task answered for some of its parts only. The message names the parts
   * that failed.
   */
  PARTIAL,
  /** Its job ended, and one task says nothing about it. */
  MISSING_RESULT,
  /** There is a result, which this release cannot read. It is still among the raw results. */
  UNREADABLE_RESULT
}
