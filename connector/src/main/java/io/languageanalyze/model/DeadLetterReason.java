package io.languageanalyze.model;

/** Why a document has no result. */
public enum DeadLetterReason {
  /** The document cannot be sent; for example, its text is blank. */
  INVALID_INPUT,
  /** The document exceeds the limits of a job, and splitting is off or impossible. */
  TOO_LARGE,
  /** The job would exceed {@code withMaxTextRecords} on this worker, so it was not submitted. */
  BUDGET_EXCEEDED,
  /** The service refused a job that held only this document. */
  REJECTED,
  /**
   * The service reported an error for this document in one task, such as an unsupported language.
   */
  DOCUMENT_FAILED,
  /** The service reported that one task failed for the whole job. */
  TASK_FAILED,
  /**
   * The job did not end within {@code withJobTimeout}. The message names the job's URL, where
   * results may appear later.
   */
  TIMED_OUT,
  /**
   * The document was split, and one task failed for some of its chunks. The message names these
   * chunks.
   */
  PARTIALLY_FAILED,
  /** The job ended, and one task returned neither a result nor an error for this document. */
  MISSING_RESULT,
  /**
   * The service returned a result that this release cannot read. It is available in {@code raw()}.
   */
  UNREADABLE_RESULT
}
