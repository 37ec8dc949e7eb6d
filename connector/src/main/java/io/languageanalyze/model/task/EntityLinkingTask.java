package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.LinkedEntities;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds the entries of Wikipedia that a text speaks of: the kind {@code EntityLinking}. */
public final class EntityLinkingTask
    extends PrebuiltTask<Document, LinkedEntities, EntityLinkingTask> {

  private static final long serialVersionUID = 1L;

  EntityLinkingTask(@Nullable String taskName, Parameters parameters) {
    super("EntityLinking", LinkedEntities.class, taskName, parameters);
  }

  @Override
  EntityLinkingTask copy(@Nullable String taskName, Parameters parameters) {
    return new EntityLinkingTask(taskName, parameters);
  }

  /** The unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public EntityLinkingTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }
}
