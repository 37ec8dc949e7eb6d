package io.languageanalyze.internal.engine;

import java.util.List;

/**
 * Everything a shard remembers but the texts: small enough to be written at every step.
 *
 * @param nextNumber the number of the next item
 * @param open batches that take more documents
 * @param jobs batches that are complete, in the order of their completion
 * @param length how long jobs take
 * @param splitDocuments documents that were split and are not answered as a whole
 */
public record ShardState(
    long nextNumber,
    List<Batch> open,
    List<Job> jobs,
    JobDurations length,
    List<SplitDocument> splitDocuments) {

  /** The state of a shard that has never seen a document. */
  public static final ShardState EMPTY =
      new ShardState(0, List.of(), List.of(), JobDurations.UNKNOWN, List.of());

  /** Copies the lists. */
  public ShardState {
    open = List.copyOf(open);
    jobs = List.copyOf(jobs);
    splitDocuments = List.copyOf(splitDocuments);
  }
}
