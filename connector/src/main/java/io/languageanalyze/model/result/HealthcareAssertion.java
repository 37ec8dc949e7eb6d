package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How a text means what it names: denied, possible, of someone else, in the past. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class HealthcareAssertion extends Value {

  @SchemaCreate
  @JsonCreator
  static HealthcareAssertion create(
      @Nullable String conditionality,
      @Nullable String certainty,
      @Nullable String association,
      @Nullable String temporality) {
    return new AutoValue_HealthcareAssertion(conditionality, certainty, association, temporality);
  }

  /** {@code hypothetical} or {@code conditional}; null when neither. */
  @SchemaFieldNumber("0")
  public abstract @Nullable String getConditionality();

  /**
   * {@code positive}, {@code positivePossible}, {@code neutralPossible}, {@code negativePossible}
   * or {@code negative}; null when the service does not say.
   */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getCertainty();

  /** {@code subject} for the patient or {@code other}; null when the service does not say. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getAssociation();

  /** {@code current}, {@code past} or {@code future}; null when the service does not say. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getTemporality();
}
