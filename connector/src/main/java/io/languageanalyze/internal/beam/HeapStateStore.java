package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateStore;
import java.util.HashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A state store that lasts as long as a bundle. */
final class HeapStateStore implements StateStore {

  private record HeapTable<T>(Map<Long, T> values) implements Table<T> {

    @Override
    public @Nullable T get(long number) {
      return values.get(number);
    }

    @Override
    public void put(long number, T value) {
      values.put(number, value);
    }

    @Override
    public void remove(long number) {
      values.remove(number);
    }
  }

  private final Table<PreparedDocument> documents = new HeapTable<>(new HashMap<>());
  private final Table<Job> jobs = new HeapTable<>(new HashMap<>());
  private final Table<DocumentOutcome> chunks = new HeapTable<>(new HashMap<>());
  private ShardState state = ShardState.EMPTY;

  @Override
  public ShardState state() {
    return state;
  }

  @Override
  public void write(ShardState written) {
    state = written;
  }

  @Override
  public Table<PreparedDocument> documents() {
    return documents;
  }

  @Override
  public Table<Job> jobs() {
    return jobs;
  }

  @Override
  public Table<DocumentOutcome> chunks() {
    return chunks;
  }
}
