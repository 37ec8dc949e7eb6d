package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One of the categories of an entity. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class EntityTag extends Value {

  @SchemaCreate
  @JsonCreator
  static EntityTag create(String name, @Nullable Double confidenceScore) {
    return new AutoValue_EntityTag(name, confidenceScore);
  }

  /** The category, such as {@code Continent}. */
  @SchemaFieldNumber("0")
  public abstract String getName();

  /** The confidence score, from 0 to 1; null if the service gives none. */
  @SchemaFieldNumber("1")
  public abstract @Nullable Double getConfidenceScore();

  @Override
  protected String label() {
    return getName();
  }
}
