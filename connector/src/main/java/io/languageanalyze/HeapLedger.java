package io.languageanalyze;

import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.Ledger;
import io.languageanalyze.internal.engine.ShardState;
import java.util.HashMap;
import java.util.Map;

/** A ledger that lasts as long as a bundle. */
final class HeapLedger implements Ledger {

  private final Map<Long, Content> contents = new HashMap<>();
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
  public Content content(long number) {
    Content content = contents.get(number);
    if (content == null) {
      throw new IllegalStateException("document number " + number + " is not in the bundle");
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
