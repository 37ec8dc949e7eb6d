package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.Classification;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A custom text classification task: the kinds {@code CustomSingleLabelClassification} and {@code
 * CustomMultiLabelClassification}.
 */
public final class ClassificationTask
    extends TypedTask<Document, Classification, ClassificationTask> {

  private static final long serialVersionUID = 1L;

  ClassificationTask(String kind, @Nullable String taskName, Parameters parameters) {
    super(kind, Classification.class, taskName, parameters);
  }

  @Override
  ClassificationTask copy(@Nullable String taskName, Parameters parameters) {
    return new ClassificationTask(getKind(), taskName, parameters);
  }
}
