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

/** Something medical that a text names. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class HealthcareEntity extends Value {

  @SchemaCreate
  @JsonCreator
  static HealthcareEntity create(
      String text,
      String category,
      @Nullable String subcategory,
      int offset,
      int length,
      double confidenceScore,
      @Nullable HealthcareAssertion assertion,
      @Nullable String name,
      @Nullable List<EntityLink> links) {
    return new AutoValue_HealthcareEntity(
        text,
        category,
        subcategory,
        offset,
        length,
        confidenceScore,
        assertion,
        name,
        links == null ? List.of() : List.copyOf(links));
  }

  /** The words for it. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** What it is, such as {@code MedicationName}. */
  @SchemaFieldNumber("1")
  public abstract String getCategory();

  /** What it is more precisely. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getSubcategory();

  /** Where it starts in the document, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getOffset();

  /** How long it is, in the task's string index type. */
  @SchemaFieldNumber("4")
  public abstract int getLength();

  /** How sure the service is, from 0 to 1. */
  @SchemaFieldNumber("5")
  public abstract double getConfidenceScore();

  /** How the text means it; null where it is simply stated. */
  @SchemaFieldNumber("6")
  public abstract @Nullable HealthcareAssertion getAssertion();

  /** Its preferred name in the vocabularies, such as {@code ibuprofen}. */
  @SchemaFieldNumber("7")
  public abstract @Nullable String getName();

  /** Its codes in medical vocabularies. */
  @SchemaFieldNumber("8")
  public abstract List<EntityLink> getLinks();

  @Override
  protected String label() {
    return getCategory();
  }
}
