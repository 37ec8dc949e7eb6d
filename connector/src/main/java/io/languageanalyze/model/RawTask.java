package io.languageanalyze.model;

import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A task of a kind that has no class of its own. */
final class RawTask extends TextTask<RawResult, RawTask> {

  private static final long serialVersionUID = 1L;

  RawTask(String kind, @Nullable String taskName, Map<String, Object> parameters) {
    super(kind, RawResult.class, taskName, parameters);
  }

  @Override
  RawTask copy(@Nullable String taskName, Map<String, Object> parameters) {
    return new RawTask(getKind(), taskName, parameters);
  }
}
