package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The batches of a shard that take more documents. */
final class OpenBatches {

  private final Packer packer;
  private final ShardConfig config;
  private List<Batch> batches;

  OpenBatches(ShardConfig config, List<Batch> batches) {
    this.packer = new Packer(config.limits());
    this.config = config;
    this.batches = batches;
  }

  List<Batch> all() {
    return batches;
  }

  Stream<PendingDocument> documents() {
    return batches.stream().flatMap(batch -> batch.documents().stream());
  }

  /** Takes in a document; gives the batches that are complete by that. */
  List<Batch> add(PendingDocument document, Instant now) {
    Packer.Packed packed = packer.add(batches, document, now);
    batches = packed.open();
    return packed.complete();
  }

  void replace(PendingDocument document, PendingDocument by) {
    batches = batches.stream().map(batch -> batch.replace(document, by)).toList();
  }

  /** Closes and gives the batches that have waited long enough, or all of them. */
  List<Batch> close(Instant now, boolean all) {
    List<Batch> stay = new ArrayList<>();
    List<Batch> closed = new ArrayList<>();
    Duration buffering = config.buffering();
    for (Batch batch : batches) {
      boolean overdue = buffering != null && !now.isBefore(batch.opened().plus(buffering));
      (all || overdue ? closed : stay).add(batch);
    }
    batches = stay;
    return closed;
  }

  /** The oldest timestamp of a document. */
  Optional<Instant> oldest() {
    Instant oldest = null;
    for (Batch batch : batches) {
      for (PendingDocument document : batch.documents()) {
        oldest = earlier(oldest, document.timestamp());
        for (PendingDocument.Duplicate duplicate : document.duplicates()) {
          oldest = earlier(oldest, duplicate.timestamp());
        }
      }
    }
    return Optional.ofNullable(oldest);
  }

  private static Instant earlier(@Nullable Instant a, Instant b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  /** When each will have waited long enough. */
  Stream<Instant> deadlines() {
    Duration buffering = config.buffering();
    return buffering == null
        ? Stream.of()
        : batches.stream().map(batch -> batch.opened().plus(buffering));
  }
}
