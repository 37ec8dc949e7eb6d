package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** The confidence scores of the three sentiments, each from 0 to 1, with the sum 1. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConfidenceScores extends Value {

  @SchemaCreate
  @JsonCreator
  static ConfidenceScores create(double positive, double neutral, double negative) {
    return new AutoValue_ConfidenceScores(positive, neutral, negative);
  }

  /** The score of {@code positive}. */
  @SchemaFieldNumber("0")
  public abstract double getPositive();

  /** The score of {@code neutral}. */
  @SchemaFieldNumber("1")
  public abstract double getNeutral();

  /** The score of {@code negative}. */
  @SchemaFieldNumber("2")
  public abstract double getNegative();
}
