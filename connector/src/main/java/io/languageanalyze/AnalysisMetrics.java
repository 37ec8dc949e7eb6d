package io.languageanalyze;

/** The names of the metrics of {@link LanguageAnalyzeIO}, with their meaning. */
public final class AnalysisMetrics {

  /** The namespace of all metrics except the throttling time. */
  public static final String NAMESPACE = "io.languageanalyze.LanguageAnalyzeIO";

  /** Documents that left the transform. */
  public static final String DOCUMENTS = "documents";

  /** Results that could be read. With the dead letters they make one per document and task. */
  public static final String RESULTS = "results";

  /** Dead letters; {@code deadLetters.REASON} counts those with one reason. */
  public static final String DEAD_LETTERS = "deadLetters";

  /** Jobs the service accepted. */
  public static final String JOBS = "jobs";

  /** Jobs that ended or were abandoned. */
  public static final String JOBS_FINISHED = "jobsFinished";

  /** Calls made to read job states and results. */
  public static final String POLLS = "polls";

  /** Calls refused with HTTP 429. */
  public static final String THROTTLED = "throttled";

  /** Calls that failed and were retried, without those refused with HTTP 429. */
  public static final String RETRIES = "retries";

  /** Refused batches that were bisected to isolate the rejected document. */
  public static final String BATCHES_BISECTED = "batchesBisected";

  /**
   * Text records submitted, times tasks: what the service bills. A text record is 1,000 text
   * elements of one document, rounded up. {@code textRecords.TASK} counts those of one task.
   */
  public static final String TEXT_RECORDS = "textRecords";

  /** Text records that were not submitted because another document has the same text. */
  public static final String TEXT_RECORDS_SAVED = "textRecordsSaved";

  /** Documents that were split because they were too long. */
  public static final String SPLIT_DOCUMENTS = "splitDocuments";

  /** Chunks that the split documents were split into. */
  public static final String CHUNKS = "chunks";

  /**
   * Text records, times tasks, that splitting added to the bill, because chunks overlap and their
   * last text record is rarely full. At most one for each chunk and task.
   */
  public static final String TEXT_RECORDS_ADDED = "textRecordsAdded";

  /** Distribution: age of a job at the poll that found it ended, in milliseconds. */
  public static final String JOB_DURATION = "jobDurationMillis";

  /** Distribution: number of documents in an accepted job. */
  public static final String BATCH_DOCUMENTS = "batchDocuments";

  private AnalysisMetrics() {}
}
