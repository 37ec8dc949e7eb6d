package io.languageanalyze.internal.engine;

import java.util.List;

/**
 * What a shard remembers beside its tables: small, because every callback reads and writes it.
 *
 * @param stamp a random number, drawn anew with each write
 * @param nextDocument the number of the next document
 * @param firstJob the lowest number under which a job may be stored
 * @param nextJob the number of the next job
 * @param open batches that take more documents
 * @param durations how long jobs take
 * @param splitDocuments documents of which not all chunks are analyzed
 * @param jobs all jobs, in a state that was written before version 5; empty since
 */
public record ShardState(
    long stamp,
    long nextDocument,
    long firstJob,
    long nextJob,
    List<Batch> open,
    JobDurations durations,
    List<SplitDocument> splitDocuments,
    List<Job> jobs) {

  /** The state of a shard that has never seen a document. */
  public static final ShardState EMPTY =
      new ShardState(0, 0, 0, 0, List.of(), JobDurations.UNKNOWN, List.of(), List.of());

  /** Copies the lists. */
  public ShardState {
    open = List.copyOf(open);
    splitDocuments = List.copyOf(splitDocuments);
    jobs = List.copyOf(jobs);
  }
}
