package io.languageanalyze.internal.engine;

/** The memory of one shard. What is written here survives; nothing else does. */
public interface StateStore {

  /** The state as last written, {@link ShardState#EMPTY} before. */
  ShardState state();

  /** Replaces the state. */
  void write(ShardState state);

  /** The content of an item that was put and not removed. */
  Content content(long number);

  /** Keeps the content of an item until its outcome is out. */
  void put(long number, Content content);

  /** Forgets the content of an item. */
  void remove(long number);

  /**
   * Keeps what became of an item that is a chunk, until all chunks of its document are answered.
   */
  void keep(long number, DocumentOutcome outcome);

  /** What was kept of an item. */
  DocumentOutcome kept(long number);

  /** Forgets what was kept of an item. */
  void forget(long number);
}
