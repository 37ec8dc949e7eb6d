package io.languageanalyze.emulator.http;

import io.languageanalyze.emulator.Operation;
import io.languageanalyze.emulator.RecordedRequest;
import io.languageanalyze.emulator.Stats;
import io.languageanalyze.emulator.job.JobStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The latest requests, and counts of all. */
public final class RequestLog {
  private static final int MAX_REQUESTS = 100_000;
  private static final long MAX_BODY_CHARS = 32_000_000;

  private final Deque<RecordedRequest> latest = new ArrayDeque<>();
  private final Map<Operation, Integer> all = new EnumMap<>(Operation.class);
  private final Map<Operation, Integer> throttled = new EnumMap<>(Operation.class);
  private long refusedSubmits;
  private long bodyChars;

  synchronized void add(RecordedRequest request) {
    latest.add(request);
    bodyChars += request.body().length();
    while (latest.size() > MAX_REQUESTS || bodyChars > MAX_BODY_CHARS) {
      bodyChars -= latest.remove().body().length();
    }
    Operation operation = request.operation();
    if (operation == null) {
      return;
    }
    all.merge(operation, 1, Integer::sum);
    if (request.status() == 429) {
      throttled.merge(operation, 1, Integer::sum);
    } else if (operation == Operation.SUBMIT && request.status() >= 400 && request.status() < 500) {
      refusedSubmits++;
    }
  }

  public synchronized List<RecordedRequest> latest() {
    return List.copyOf(latest);
  }

  public synchronized Stats stats(JobStore.Totals totals, long faults) {
    return new Stats(
        totals.jobs(),
        totals.inFlight(),
        totals.peakInFlight(),
        all.getOrDefault(Operation.SUBMIT, 0),
        all.getOrDefault(Operation.POLL, 0),
        all.getOrDefault(Operation.CANCEL, 0),
        throttled.getOrDefault(Operation.SUBMIT, 0),
        throttled.getOrDefault(Operation.POLL, 0),
        refusedSubmits,
        totals.documents(),
        totals.textRecords(),
        faults);
  }
}
