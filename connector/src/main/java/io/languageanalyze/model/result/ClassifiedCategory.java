package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A label of a custom project, with its confidence score. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ClassifiedCategory extends Value {

  @SchemaCreate
  @JsonCreator
  static ClassifiedCategory create(String category, double confidenceScore) {
    return new AutoValue_ClassifiedCategory(category, confidenceScore);
  }

  /** The label. */
  @SchemaFieldNumber("0")
  public abstract String getCategory();

  /** The confidence score, from 0 to 1. */
  @SchemaFieldNumber("1")
  public abstract double getConfidenceScore();

  @Override
  protected String label() {
    return getCategory();
  }
}
