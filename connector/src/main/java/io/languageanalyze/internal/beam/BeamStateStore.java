package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateStore;
import org.apache.beam.sdk.state.MapState;
import org.apache.beam.sdk.state.ValueState;

/** A state store that is the state of one key. */
final class BeamStateStore implements StateStore {

  private final ValueState<ShardState> state;
  private final MapState<Long, Content> contents;
  private final MapState<Long, DocumentOutcome> chunks;

  BeamStateStore(
      ValueState<ShardState> state,
      MapState<Long, Content> contents,
      MapState<Long, DocumentOutcome> chunks) {
    this.state = state;
    this.contents = contents;
    this.chunks = chunks;
  }

  @Override
  public ShardState state() {
    ShardState written = state.read();
    return written == null ? ShardState.EMPTY : written;
  }

  @Override
  public void write(ShardState written) {
    state.write(written);
  }

  @Override
  public Content content(long number) {
    return known(contents, number);
  }

  @Override
  public void put(long number, Content content) {
    contents.put(number, content);
  }

  @Override
  public void remove(long number) {
    contents.remove(number);
  }

  @Override
  public void keep(long number, DocumentOutcome outcome) {
    chunks.put(number, outcome);
  }

  @Override
  public DocumentOutcome kept(long number) {
    return known(chunks, number);
  }

  @Override
  public void forget(long number) {
    chunks.remove(number);
  }

  private static <T> T known(MapState<Long, T> map, long number) {
    T value = map.get(number).read();
    if (value == null) {
      throw new IllegalStateException("document number " + number + " is not in the state");
    }
    return value;
  }
}
