package io.languageanalyze.internal.engine;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The durable memory of one shard: what is written here survives, nothing else does.
 *
 * <p>Three tables beside a small state, so that a callback reads and writes only what it changes.
 */
public interface StateStore {

  /** The state as last written; {@link ShardState#EMPTY} before. */
  ShardState state();

  /** Replaces the state. */
  void write(ShardState state);

  /** The documents that the shard owns, by their number. */
  Table<PreparedDocument> documents();

  /** The complete batches, waiting or running, by their number. */
  Table<Job> jobs();

  /** The outcomes of chunks whose document is not complete, by {@link ChunkId#key}. */
  Table<DocumentOutcome> chunks();

  /** Values under numbers. */
  interface Table<T> {

    /** The value under {@code number}; null when there is none. */
    @Nullable T get(long number);

    /** Stores a value, in place of another one. */
    void put(long number, T value);

    /** Removes what is stored under {@code number}. */
    void remove(long number);

    /** The value under {@code number}, which was stored and not removed. */
    default T require(long number) {
      T value = get(number);
      if (value == null) {
        throw new IllegalStateException("number " + number + " is not in the state");
      }
      return value;
    }
  }
}
