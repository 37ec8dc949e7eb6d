package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.Entities;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An entity recognition task with a custom project: the kind {@code CustomEntityRecognition}. */
public final class CustomEntitiesTask extends TypedTask<Document, Entities, CustomEntitiesTask> {

  private static final long serialVersionUID = 1L;

  CustomEntitiesTask(@Nullable String taskName, Parameters parameters) {
    super("CustomEntityRecognition", Entities.class, taskName, parameters);
  }

  @Override
  CustomEntitiesTask copy(@Nullable String taskName, Parameters parameters) {
    return new CustomEntitiesTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public CustomEntitiesTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }
}
