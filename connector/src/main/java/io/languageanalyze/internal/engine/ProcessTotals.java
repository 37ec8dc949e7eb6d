package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Counts what all shards of a transform do in this process. A bundle that is repeated counts again.
 * Thread-safe.
 */
public final class ProcessTotals {

  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private enum Total {
    DOCUMENTS_IN("documents in"),
    DOCUMENTS_OUT("documents out"),
    WITH_FAILURE("of them without a result for a task"),
    JOBS("jobs submitted"),
    TEXT_RECORDS("text records"),
    POLLS("polls"),
    THROTTLED("calls refused with 429"),
    RETRIES("calls to repeat"),
    BISECTED("batches bisected");

    private final String words;

    Total(String words) {
      this.words = words;
    }
  }

  // Filled once, and only read from then on.
  private final Map<Total, LongAdder> counts = new EnumMap<>(Total.class);
  private int users;
  private String lastLine;
  private @Nullable Instant loggedAt;

  ProcessTotals() {
    for (Total total : Total.values()) {
      counts.put(total, new LongAdder());
    }
    lastLine = line(counts);
  }

  /** Counts a document that comes to a shard; a split document counts once. */
  public void added(PreparedDocument document) {
    ChunkId chunk = document.chunk();
    if (chunk == null || chunk.index() == 0) {
      count(Total.DOCUMENTS_IN, 1);
    }
  }

  /** Returns a consumer that counts outcomes and passes them on to {@code out}. */
  public Consumer<DocumentOutcome> counting(Consumer<DocumentOutcome> out) {
    return outcome -> {
      count(Total.DOCUMENTS_OUT, 1);
      boolean failed =
          outcome.chunks().stream().flatMap(List::stream).anyMatch(TaskFailure.class::isInstance);
      count(Total.WITH_FAILURE, failed ? 1 : 0);
      out.accept(outcome);
    };
  }

  /** Returns a listener that counts and passes everything on to {@code next}. */
  public ShardListener counting(ShardListener next, int tasks) {
    return new CountingListener(next, tasks);
  }

  /** A step begins to use these totals. */
  synchronized void opened() {
    users++;
  }

  /** A step ends. Returns the totals if they are to be logged, or else null. */
  synchronized @Nullable String closed(Instant now) {
    users--;
    String line = line(counts);
    if (!isDue(users, !line.equals(lastLine), loggedAt, now)) {
      return null;
    }
    lastLine = line;
    loggedAt = now;
    return line;
  }

  /** Whether to log: when no step is left, there is something new, and at most once a minute. */
  static boolean isDue(int users, boolean changed, @Nullable Instant loggedAt, Instant now) {
    // The clock may have been set back since.
    boolean soon =
        loggedAt != null && !now.isBefore(loggedAt) && now.isBefore(loggedAt.plus(BETWEEN));
    return users == 0 && changed && !soon;
  }

  private static String line(Map<Total, LongAdder> counts) {
    return counts.entrySet().stream()
        .map(count -> "%,d %s".formatted(count.getValue().sum(), count.getKey().words))
        .collect(Collectors.joining(", "));
  }

  private void count(Total total, long more) {
    Objects.requireNonNull(counts.get(total)).add(more);
  }

  private final class CountingListener implements ShardListener {

    private final ShardListener next;
    private final int tasks;

    CountingListener(ShardListener next, int tasks) {
      this.next = next;
      this.tasks = tasks;
    }

    @Override
    public void deduplicated(PendingDocument document) {
      next.deduplicated(document);
    }

    @Override
    public void submitted(List<PendingDocument> documents) {
      count(Total.JOBS, 1);
      long records = documents.stream().mapToLong(PendingDocument::textRecords).sum();
      count(Total.TEXT_RECORDS, records * tasks);
      next.submitted(documents);
    }

    @Override
    public void polled(int calls) {
      count(Total.POLLS, calls);
      next.polled(calls);
    }

    @Override
    public void ended(Duration age) {
      next.ended(age);
    }

    @Override
    public void throttled(Duration heldBack) {
      count(Total.THROTTLED, 1);
      next.throttled(heldBack);
    }

    @Override
    public void retried() {
      count(Total.RETRIES, 1);
      next.retried();
    }

    @Override
    public void bisected() {
      count(Total.BISECTED, 1);
      next.bisected();
    }
  }
}
