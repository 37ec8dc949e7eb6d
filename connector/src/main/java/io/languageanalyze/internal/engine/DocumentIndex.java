package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of jobs by timestamp and by fingerprint. */
final class DocumentIndex {

  // How many documents have each timestamp, and how many of a job have each fingerprint.
  private final NavigableMap<Instant, Integer> timestamps = new TreeMap<>();
  private final Map<Integer, NavigableMap<Long, Integer>> fingerprints = new HashMap<>();

  void add(Job job) {
    for (PendingDocument document : job.documents()) {
      document.timestamps().forEach(each -> timestamps.merge(each, 1, Integer::sum));
      if (document.fingerprint() != PendingDocument.NO_FINGERPRINT) {
        fingerprints
            .computeIfAbsent(document.fingerprint(), any -> new TreeMap<>())
            .merge(job.number(), 1, Integer::sum);
      }
    }
  }

  void remove(Job job) {
    for (PendingDocument document : job.documents()) {
      document.timestamps().forEach(each -> removeOne(each, timestamps));
      NavigableMap<Long, Integer> jobs = fingerprints.get(document.fingerprint());
      if (jobs != null) {
        removeOne(job.number(), jobs);
        if (jobs.isEmpty()) {
          fingerprints.remove(document.fingerprint());
        }
      }
    }
  }

  /** The oldest timestamp. */
  Optional<Instant> oldest() {
    return timestamps.isEmpty() ? Optional.empty() : Optional.of(timestamps.firstKey());
  }

  /** The numbers of the jobs that have documents with a fingerprint. */
  Stream<Long> jobs(int fingerprint) {
    NavigableMap<Long, Integer> jobs = fingerprints.get(fingerprint);
    return jobs == null ? Stream.of() : jobs.keySet().stream();
  }

  private static <K> void removeOne(K key, Map<K, Integer> counts) {
    if (counts.merge(key, -1, Integer::sum) == 0) {
      counts.remove(key);
    }
  }
}
