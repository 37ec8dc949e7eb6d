package io.languageanalyze;

import io.languageanalyze.internal.engine.Item;
import io.languageanalyze.internal.engine.Tally;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.RawResult;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;

/** The metrics of {@link LanguageAnalyzeIO}: their names, their meaning, and who counts them. */
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

  /** Refused batches that were halved to find the document to blame. */
  public static final String HALVED = "halved";

  /**
   * Text records submitted, times tasks: what the service bills. A record is 1,000 text elements of
   * one document, begun ones count whole. {@code textRecords.TASK} counts those of one task.
   */
  public static final String TEXT_RECORDS = "textRecords";

  /** Text records that were not submitted because another document has the same text. */
  public static final String TEXT_RECORDS_SAVED = "textRecordsSaved";

  /** Documents that were divided because they were too long. */
  public static final String DIVIDED_DOCUMENTS = "dividedDocuments";

  /** Parts that they were divided into. */
  public static final String PARTS = "parts";

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

  private static Counter counter(String name) {
    return Metrics.counter(NAMESPACE, name);
  }

  private static Distribution distribution(String name) {
    return Metrics.distribution(NAMESPACE, name);
  }

  /** Counts a document that was divided, by the text elements of the whole and of its parts. */
  static void countDivided(int whole, List<Integer> parts, int tasks) {
    counter(DIVIDED_DOCUMENTS).inc();
    counter(PARTS).inc(parts.size());
    long billed = parts.stream().mapToLong(Item::textRecords).sum();
    counter(TEXT_RECORDS_ADDED).inc((billed - Item.textRecords(whole)) * tasks);
  }

  /** Counts a document that leaves, and its answers that can be read. */
  static void countDocument(List<RawResult> results, List<DeadLetter> deadLetters) {
    counter(DOCUMENTS).inc();
    long unreadable =
        deadLetters.stream()
            .filter(letter -> letter.getReason() == DeadLetterReason.UNREADABLE_RESULT)
            .count();
    counter(RESULTS).inc(results.size() - unreadable);
    deadLetters.forEach(AnalysisMetrics::count);
  }

  private static void count(DeadLetter deadLetter) {
    counter(DEAD_LETTERS).inc();
    counter(DEAD_LETTERS + "." + deadLetter.getReason()).inc();
  }

  /** Turns what the engine tells into metrics; to be told in the thread of a bundle. */
  static final class EngineTally implements Tally, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> taskNames;

    EngineTally(List<String> taskNames) {
      this.taskNames = taskNames;
    }

    @Override
    public void deduplicated(Item item) {
      counter(TEXT_RECORDS_SAVED).inc(item.textRecords() * taskNames.size());
    }

    @Override
    public void submitted(List<Item> items) {
      counter(JOBS).inc();
      distribution(BATCH_DOCUMENTS).update(items.size());
      long records = items.stream().mapToLong(Item::textRecords).sum();
      counter(TEXT_RECORDS).inc(records * taskNames.size());
      taskNames.forEach(name -> counter(TEXT_RECORDS + "." + name).inc(records));
    }

    @Override
    public void polled(int calls) {
      counter(POLLS).inc(calls);
    }

    @Override
    public void ended(Duration age) {
      counter(JOBS_FINISHED).inc();
      distribution(JOB_DURATION).update(age.toMillis());
    }

    @Override
    public void throttled(Duration heldBack) {
      counter(THROTTLED).inc();
      // Runners that scale by load read this name: waiting for the service is not being busy.
      Metrics.counter(Metrics.THROTTLE_TIME_NAMESPACE, Metrics.THROTTLE_TIME_COUNTER_NAME)
          .inc(heldBack.toMillis());
    }

    @Override
    public void retried() {
      counter(RETRIES).inc();
    }

    @Override
    public void halved() {
      counter(HALVED).inc();
    }
  }
}
