package io.languageanalyze.internal.engine;

import java.time.Duration;
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
 * @param ranFor age at which it was last seen running; zero when it never was
 * @param resubmitted whether it was submitted again because the service had forgotten it
 */
public record Job(
    List<Item> items,
    @Nullable String url,
    Instant since,
    Instant due,
    int attempts,
    int looks,
    Duration ranFor,
    boolean resubmitted) {

  /** Copies the list. */
  public Job {
    items = List.copyOf(items);
  }

  static Job waiting(List<Item> items, Instant now) {
    return new Job(items, null, now, now, 0, 0, Duration.ZERO, false);
  }

  Job accepted(String operationUrl, Instant now, Instant firstLook) {
    return new Job(items, operationUrl, now, firstLook, 0, 0, Duration.ZERO, resubmitted);
  }

  Job seenRunning(Duration age, Instant nextLook) {
    return new Job(items, url, since, nextLook, 0, looks + 1, age, resubmitted);
  }

  Job failed(int inARow, Instant now, Instant retry) {
    Instant from = attempts == 0 && !isRunning() ? now : since;
    return new Job(items, url, from, retry, inARow, looks, ranFor, resubmitted);
  }

  Job dueAt(Instant when) {
    return new Job(items, url, since, when, attempts, looks, ranFor, resubmitted);
  }

  Job forgotten(Instant now) {
    return new Job(items, null, now, now, 0, 0, Duration.ZERO, true);
  }

  Job replace(Item item, Item by) {
    List<Item> replaced = items.stream().map(each -> each.equals(item) ? by : each).toList();
    return new Job(replaced, url, since, due, attempts, looks, ranFor, resubmitted);
  }

  /** What the service bills for one task. */
  long textRecords() {
    return items.stream().mapToLong(Item::textRecords).sum();
  }

  boolean isRunning() {
    return url != null;
  }
}
