package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.LinkedEntities;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An entity linking task, which finds the Wikipedia entries that a text mentions: the kind {@code
 * EntityLinking}.
 */
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

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public EntityLinkingTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }
}
