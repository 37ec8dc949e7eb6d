package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A batch that is complete: waiting to be submitted, or submitted and running on the service.
 *
 * @param documents in wire order: a document's wire id is its place here
 * @param url the operation URL, null until the service has accepted the job
 * @param since where its age counts from: the acceptance, or before it the first failed submit
 * @param due when to try the next call
 * @param attempts calls in a row that failed and may succeed later
 * @param polls how often its state was read
 * @param ranFor age at which it was last seen running; zero when it never was
 * @param resubmitted whether it was submitted again because the service had forgotten it
 */
public record Job(
    List<PendingDocument> documents,
    @Nullable String url,
    Instant since,
    Instant due,
    int attempts,
    int polls,
    Duration ranFor,
    boolean resubmitted) {

  /** Copies the list. */
  public Job {
    documents = List.copyOf(documents);
  }

  static Job waiting(List<PendingDocument> documents, Instant now) {
    return new Job(documents, null, now, now, 0, 0, Duration.ZERO, false);
  }

  Job accepted(String operationUrl, Instant now, Instant firstPoll) {
    return new Job(documents, operationUrl, now, firstPoll, 0, 0, Duration.ZERO, resubmitted);
  }

  Job seenRunning(Duration age, Instant nextPoll) {
    return new Job(documents, url, since, nextPoll, 0, polls + 1, age, resubmitted);
  }

  Job failed(int inARow, Instant now, Instant retry) {
    Instant from = attempts == 0 && !isRunning() ? now : since;
    return new Job(documents, url, from, retry, inARow, polls, ranFor, resubmitted);
  }

  Job dueAt(Instant when) {
    return new Job(documents, url, since, when, attempts, polls, ranFor, resubmitted);
  }

  Job forgotten(Instant now) {
    return new Job(documents, null, now, now, 0, 0, Duration.ZERO, true);
  }

  Job replace(PendingDocument document, PendingDocument by) {
    List<PendingDocument> replaced =
        documents.stream().map(each -> each.equals(document) ? by : each).toList();
    return new Job(replaced, url, since, due, attempts, polls, ranFor, resubmitted);
  }

  /** What the service bills for one task. */
  long textRecords() {
    return documents.stream().mapToLong(PendingDocument::textRecords).sum();
  }

  boolean isRunning() {
    return url != null;
  }
}
