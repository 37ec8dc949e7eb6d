package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The batches of a shard that take more documents. */
final class OpenBatches {

  private final Packer packer;
  private final Policy policy;
  private List<Batch> batches;

  OpenBatches(Policy policy, List<Batch> batches) {
    this.packer = new Packer(policy.limits());
    this.policy = policy;
    this.batches = batches;
  }

  List<Batch> all() {
    return batches;
  }

  Stream<Item> items() {
    return batches.stream().flatMap(batch -> batch.items().stream());
  }

  /** Takes in a document; gives the batches that are complete by that. */
  List<Batch> add(Item item, Instant now) {
    Packer.Packed packed = packer.add(batches, item, now);
    batches = packed.open();
    return packed.complete();
  }

  void replace(Item item, Item by) {
    batches = batches.stream().map(batch -> batch.replace(item, by)).toList();
  }

  /** Closes and gives the batches that have waited long enough, or all of them. */
  List<Batch> close(Instant now, boolean all) {
    List<Batch> stay = new ArrayList<>();
    List<Batch> closed = new ArrayList<>();
    Duration buffering = policy.buffering();
    for (Batch batch : batches) {
      boolean overdue = buffering != null && !now.isBefore(batch.opened().plus(buffering));
      (all || overdue ? closed : stay).add(batch);
    }
    batches = stay;
    return closed;
  }

  /** When each will have waited long enough. */
  Stream<Instant> deadlines() {
    Duration buffering = policy.buffering();
    return buffering == null
        ? Stream.of()
        : batches.stream().map(batch -> batch.opened().plus(buffering));
  }
}
