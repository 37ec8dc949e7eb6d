package io.languageanalyze;

/** The metrics of {@link LanguageAnalyzeIO}: their names and their meaning. */
public final class AnalysisMetrics {

  /** The namespace of all metrics but the throttling time. */
  public static final String NAMESPACE = "io.languageanalyze.LanguageAnalyzeIO";

  /** Documents that left the transform. */
  public static final String DOCUMENTS = "documents";

  /** Results that could be read: with the dead letters, one per document and task. */
  public static final String RESULTS = "results";

  /** Dead letters; {@code deadLetters.REASON} counts those of one reason. */
  public static final String DEAD_LETTERS = "deadLetters";

  /** Jobs the service accepted. */
  public static final String JOBS = "jobs";

  /** Jobs that ended or were given up. */
  public static final String JOBS_FINISHED = "jobsFinished";

  /** Calls made to read job states and results. */
  public static final String POLLS = "polls";

  /** Calls refused with HTTP 429. */
  public static final String THROTTLED = "throttled";

  /** Calls that failed and were made again, 429s not counted. */
  public static final String RETRIES = "retries";

  /** Refused batches that were bisected to find the document to blame. */
  public static final String BATCHES_BISECTED = "batchesBisected";

  /**
   * Text records submitted, times tasks: what the service bills. A record is 1,000 text elements of
   * one document, begun ones count whole. {@code textRecords.TASK} counts those of one task.
   */
  public static final String TEXT_RECORDS = "textRecords";

  /** Text records that were not submitted because another document has the same text. */
  public static final String TEXT_RECORDS_SAVED = "textRecordsSaved";

  /** Documents that were split because they were too long. */
  public static final String SPLIT_DOCUMENTS = "splitDocuments";

  /** Chunks that they were split into. */
  public static final String CHUNKS = "chunks";

  /**
   * Text records, times tasks, that dividing added to what the service bills: the last record of a
   * part is seldom full, and its end is repeated. At most one for each part and task.
   */
  public static final String TEXT_RECORDS_ADDED = "textRecordsAdded";

  /** Distribution: age of a job when it was seen to have ended, in milliseconds. */
  public static final String JOB_DURATION = "jobDurationMillis";

  /** Distribution: documents of an accepted job. */
  public static final String BATCH_DOCUMENTS = "batchDocuments";

  private AnalysisMetrics() {}
}
