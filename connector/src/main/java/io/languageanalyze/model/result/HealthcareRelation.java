package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A relation between two or more healthcare entities. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class HealthcareRelation extends Value {

  @SchemaCreate
  @JsonCreator
  static HealthcareRelation create(
      String relationType,
      @Nullable List<RelationMember> entities,
      @Nullable Double confidenceScore) {
    return new AutoValue_HealthcareRelation(
        relationType, entities == null ? List.of() : List.copyOf(entities), confidenceScore);
  }

  /** The type of the relation, such as {@code DosageOfMedication}. */
  @SchemaFieldNumber("0")
  public abstract String getRelationType();

  /** The members of the relation; {@link HealthcareEntities#entity} finds their entities. */
  @SchemaFieldNumber("1")
  public abstract List<RelationMember> getEntities();

  /** The confidence score, from 0 to 1. Since api-version 2023-04-01. */
  @SchemaFieldNumber("2")
  public abstract @Nullable Double getConfidenceScore();
}
