package io.languageanalyze.model.task;

import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.RawResult;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A task of any kind, whose results are the service's JSON. */
final class RawTask<InputT extends AnalysisInput>
    extends TypedTask<InputT, RawResult, RawTask<InputT>> {

  private static final long serialVersionUID = 1L;

  RawTask(String kind, @Nullable String taskName, Parameters parameters) {
    super(kind, RawResult.class, taskName, parameters);
  }

  /** Creates a task of this kind, which must not be blank. */
  static <InputT extends AnalysisInput> RawTask<InputT> ofKind(String kind) {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("ofKind(\"\"): a kind must not be blank");
    }
    return new RawTask<>(kind, null, Parameters.NONE);
  }

  @Override
  RawTask<InputT> copy(@Nullable String taskName, Parameters parameters) {
    return new RawTask<>(getKind(), taskName, parameters);
  }
}
