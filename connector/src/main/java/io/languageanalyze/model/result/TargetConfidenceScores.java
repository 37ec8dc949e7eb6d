package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** How much each mood applies to an opinion, from 0 to 1; together 1. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class TargetConfidenceScores extends Value {

  @SchemaCreate
  @JsonCreator
  static TargetConfidenceScores create(double positive, double negative) {
    return new AutoValue_TargetConfidenceScores(positive, negative);
  }

  /** How positive. */
  @SchemaFieldNumber("0")
  public abstract double getPositive();

  /** How negative. */
  @SchemaFieldNumber("1")
  public abstract double getNegative();
}
