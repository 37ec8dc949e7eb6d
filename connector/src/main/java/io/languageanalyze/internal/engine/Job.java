package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A batch that is complete: waiting to be submitted, or submitted and running on the service.
 *
 * @param items in wire order: a document's wire id is its place here
 * @param url the operation URL, null until the service has accepted the job
 * @param since where its age counts from: the acceptance, or before it the first failed submit
 * @param due when to try the next call
 * @param attempts calls in a row that failed and may succeed later
 * @param looks how often its state was read
 * @param resubmitted whether it was submitted again because the service had forgotten it
 */
public record Job(
    List<Item> items,
    @Nullable String url,
    Instant since,
    Instant due,
    int attempts,
    int looks,
    boolean resubmitted) {

  /** Copies the list. */
  public Job {
    items = List.copyOf(items);
  }

  static Job waiting(List<Item> items, Instant now) {
    return new Job(items, null, now, now, 0, 0, false);
  }

  Job accepted(String operationUrl, Instant now, Instant firstLook) {
    return new Job(items, operationUrl, now, firstLook, 0, 0, resubmitted);
  }

  Job lookedAt(Instant nextLook) {
    return new Job(items, url, since, nextLook, 0, looks + 1, resubmitted);
  }

  Job failed(int inARow, Instant now, Instant retry) {
    Instant from = attempts == 0 && !isRunning() ? now : since;
    return new Job(items, url, from, retry, inARow, looks, resubmitted);
  }

  Job dueAt(Instant when) {
    return new Job(items, url, since, when, attempts, looks, resubmitted);
  }

  Job forgotten(Instant now) {
    return new Job(items, null, now, now, 0, 0, true);
  }

  Job replace(Item item, Item by) {
    List<Item> replaced = items.stream().map(each -> each.equals(item) ? by : each).toList();
    return new Job(replaced, url, since, due, attempts, looks, resubmitted);
  }

  /** What the service bills for one task. */
  long textRecords() {
    return items.stream().mapToLong(Item::textRecords).sum();
  }

  boolean isRunning() {
    return url != null;
  }
}
