package io.languageanalyze.internal.beam;

import io.languageanalyze.AnalysisMetrics;
import io.languageanalyze.internal.engine.PendingDocument;
import io.languageanalyze.internal.engine.ShardListener;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.RawResult;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Updates the metrics of {@link AnalysisMetrics}. Beam attributes a count to the step of the
 * current thread, so every method must be called in the thread of a bundle.
 */
final class BeamMetrics implements ShardListener, Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> taskNames;

  /** Creates the metrics of one shard with these tasks. */
  BeamMetrics(List<String> taskNames) {
    this.taskNames = taskNames;
  }

  private static Counter counter(String name) {
    return Metrics.counter(AnalysisMetrics.NAMESPACE, name);
  }

  private static Distribution distribution(String name) {
    return Metrics.distribution(AnalysisMetrics.NAMESPACE, name);
  }

  /** Counts a document that was split, by the text elements of the whole and of its chunks. */
  static void countSplit(int whole, List<Integer> chunks, int tasks) {
    counter(AnalysisMetrics.SPLIT_DOCUMENTS).inc();
    counter(AnalysisMetrics.CHUNKS).inc(chunks.size());
    long billed = chunks.stream().mapToLong(PendingDocument::textRecords).sum();
    counter(AnalysisMetrics.TEXT_RECORDS_ADDED)
        .inc((billed - PendingDocument.textRecords(whole)) * tasks);
  }

  /** Counts a document that leaves the transform, its readable results and its dead letters. */
  static void countDocument(List<RawResult> results, List<DeadLetter> deadLetters) {
    counter(AnalysisMetrics.DOCUMENTS).inc();
    long unreadable =
        deadLetters.stream()
            .filter(letter -> letter.getReason() == DeadLetterReason.UNREADABLE_RESULT)
            .count();
    counter(AnalysisMetrics.RESULTS).inc(results.size() - unreadable);
    for (DeadLetter deadLetter : deadLetters) {
      counter(AnalysisMetrics.DEAD_LETTERS).inc();
      counter(AnalysisMetrics.DEAD_LETTERS + "." + deadLetter.getReason()).inc();
    }
  }

  @Override
  public void deduplicated(PendingDocument document) {
    counter(AnalysisMetrics.TEXT_RECORDS_SAVED).inc(document.textRecords() * taskNames.size());
  }

  @Override
  public void submitted(List<PendingDocument> documents) {
    counter(AnalysisMetrics.JOBS).inc();
    distribution(AnalysisMetrics.BATCH_DOCUMENTS).update(documents.size());
    long records = documents.stream().mapToLong(PendingDocument::textRecords).sum();
    counter(AnalysisMetrics.TEXT_RECORDS).inc(records * taskNames.size());
    taskNames.forEach(name -> counter(AnalysisMetrics.TEXT_RECORDS + "." + name).inc(records));
  }

  @Override
  public void polled(int calls) {
    counter(AnalysisMetrics.POLLS).inc(calls);
  }

  @Override
  public void ended(Duration age) {
    counter(AnalysisMetrics.JOBS_FINISHED).inc();
    distribution(AnalysisMetrics.JOB_DURATION).update(age.toMillis());
  }

  @Override
  public void throttled(Duration heldBack) {
    counter(AnalysisMetrics.THROTTLED).inc();
    // Runners that scale by load read this name: time spent waiting for the service is not load.
    Metrics.counter(Metrics.THROTTLE_TIME_NAMESPACE, Metrics.THROTTLE_TIME_COUNTER_NAME)
        .inc(heldBack.toMillis());
  }

  @Override
  public void retried() {
    counter(AnalysisMetrics.RETRIES).inc();
  }

  @Override
  public void bisected() {
    counter(AnalysisMetrics.BATCHES_BISECTED).inc();
  }
}
