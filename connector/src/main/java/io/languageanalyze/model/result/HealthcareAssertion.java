package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The assertions about a healthcare entity: its certainty, condition, association and time. */
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

  /** The condition: {@code hypothetical} or {@code conditional}; null if neither. */
  @SchemaFieldNumber("0")
  public abstract @Nullable String getConditionality();

  /**
   * The certainty: {@code positive}, {@code positivePossible}, {@code neutralPossible}, {@code
   * negativePossible} or {@code negative}; null if the service gives none.
   */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getCertainty();

  /**
   * The association: {@code subject} for the patient, or {@code other}; null if the service gives
   * none.
   */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getAssociation();

  /** The time: {@code current}, {@code past} or {@code future}; null if the service gives none. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getTemporality();
}
