package io.languageanalyze.testing;

/** What becomes of a job of the {@link FakeLanguageClient}. */
public enum Fate {
  /** Every task ends; single documents may fail. */
  SUCCEEDS,
  /** Says an unknown word while it runs, and then succeeds. */
  SAYS_UNKNOWN_WORDS,
  /** The last task fails, named by an error of the job that has the task's place as its target. */
  LOSES_LAST_TASK,
  /** The last task is not mentioned although the job succeeds. */
  FORGETS_LAST_TASK,
  /** The same, in the word of the specification, and with an error that names no task. */
  COMPLETES_IN_PART,
  /** The whole job fails. */
  FAILS,
  /** Somebody cancels the job; it has no results. */
  IS_CANCELLED,
  /** Every task ends, and the job ends in an unknown word; its counters are full. */
  ENDS_IN_AN_UNKNOWN_WORD,
  /** The job runs for ever; all tasks but the last have ended. */
  ENDS_IN_PART,
  /** The job runs for ever. */
  NEVER_ENDS,
  /** The service does not know the job, from the first poll on. */
  IS_FORGOTTEN
}
