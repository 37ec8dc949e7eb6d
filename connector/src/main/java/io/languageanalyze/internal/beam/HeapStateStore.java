package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateStore;
import java.util.HashMap;
import java.util.Map;

/** A state store that lasts as long as a bundle. */
final class HeapStateStore implements StateStore {

  private final Map<Long, Content> contents = new HashMap<>();
  private final Map<Long, DocumentOutcome> chunks = new HashMap<>();
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

  private static <T> T known(Map<Long, T> map, long number) {
    T value = map.get(number);
    if (value == null) {
      throw new IllegalStateException("document number " + number + " is not in the bundle");
    }
    return value;
  }
}
