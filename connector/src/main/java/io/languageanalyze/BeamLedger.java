package io.languageanalyze;

import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.Ledger;
import io.languageanalyze.internal.engine.ShardState;
import org.apache.beam.sdk.state.MapState;
import org.apache.beam.sdk.state.ValueState;

/** A ledger that is the state of one key. */
final class BeamLedger implements Ledger {

  private final ValueState<ShardState> state;
  private final MapState<Long, Content> contents;

  BeamLedger(ValueState<ShardState> state, MapState<Long, Content> contents) {
    this.state = state;
    this.contents = contents;
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
    Content content = contents.get(number).read();
    if (content == null) {
      throw new IllegalStateException("document number " + number + " is not in the state");
    }
    return content;
  }

  @Override
  public void put(long number, Content content) {
    contents.put(number, content);
  }

  @Override
  public void remove(long number) {
    contents.remove(number);
  }
}
