package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.Entities;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An entity recognition task: the kind {@code EntityRecognition}. */
public final class EntitiesTask extends PrebuiltTask<Document, Entities, EntitiesTask> {

  private static final long serialVersionUID = 1L;

  EntitiesTask(@Nullable String taskName, Parameters parameters) {
    super("EntityRecognition", Entities.class, taskName, parameters);
  }

  @Override
  EntitiesTask copy(@Nullable String taskName, Parameters parameters) {
    return new EntitiesTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public EntitiesTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /**
   * Sets the entity categories to return, such as {@code Person} or {@code Numeric}. Default: all.
   * Applied before {@link #withExclusionList}. Since api-version 2024-11-01.
   */
  public EntitiesTask withInclusionList(String... categories) {
    return set("inclusionList", List.of(categories));
  }

  /** Sets the entity categories to omit. Default: none. Since api-version 2024-11-01. */
  public EntitiesTask withExclusionList(String... categories) {
    return set("exclusionList", List.of(categories));
  }

  /**
   * Sets how overlapping entities are returned: {@code matchLongest} returns the longest, {@code
   * allowOverlap} returns all. Default: {@code matchLongest}. Since api-version 2024-11-01.
   */
  public EntitiesTask withOverlapPolicy(String policyKind) {
    return set("overlapPolicy", Map.of("policyKind", policyKind));
  }

  /**
   * Sets whether to omit the {@code metadata} of entities, which holds normalized dates, numbers
   * and quantities. Sent as {@code inferenceOptions}. Default: false. Since api-version 2024-11-01.
   */
  public EntitiesTask withExcludeNormalizedValues(boolean excludeNormalizedValues) {
    return set("inferenceOptions", Map.of("excludeNormalizedValues", excludeNormalizedValues));
  }
}
