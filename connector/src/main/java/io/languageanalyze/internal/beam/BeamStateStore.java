package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateStore;
import org.apache.beam.sdk.state.MapState;
import org.apache.beam.sdk.state.ValueState;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A state store over the Beam state of one key. */
record BeamStateStore(
    ValueState<ShardState> value,
    Table<PreparedDocument> documents,
    Table<Job> jobs,
    Table<DocumentOutcome> chunks)
    implements StateStore {

  private record BeamTable<T>(MapState<Long, T> map) implements Table<T> {

    @Override
    public @Nullable T get(long number) {
      return map.get(number).read();
    }

    @Override
    public void put(long number, T value) {
      map.put(number, value);
    }

    @Override
    public void remove(long number) {
      map.remove(number);
    }
  }

  static BeamStateStore of(
      ValueState<ShardState> value,
      MapState<Long, PreparedDocument> documents,
      MapState<Long, Job> jobs,
      MapState<Long, DocumentOutcome> chunks) {
    return new BeamStateStore(
        value, new BeamTable<>(documents), new BeamTable<>(jobs), new BeamTable<>(chunks));
  }

  @Override
  public ShardState state() {
    ShardState written = value.read();
    return written == null ? ShardState.EMPTY : written;
  }

  @Override
  public void write(ShardState state) {
    value.write(state);
  }
}
