package io.languageanalyze.internal.engine;

import java.util.List;

/** Makes the calls one after the other in the caller's thread. */
final class SequentialCalls implements CallExecutor {

  @Override
  public <T> List<CallResult<T>> make(List<Call<T>> calls) {
    return calls.stream().map(CallExecutor::attempt).toList();
  }
}
