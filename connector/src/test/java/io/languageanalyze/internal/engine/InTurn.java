package io.languageanalyze.internal.engine;

import java.util.List;

/** Makes the calls one after the other in the caller's thread. */
final class InTurn implements SideBySide {

  @Override
  public <T> List<Ended<T>> make(List<Call<T>> calls) {
    return calls.stream().map(SideBySide::attempt).toList();
  }
}
