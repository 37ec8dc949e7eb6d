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

/** A healthcare entity that a text mentions. */
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

  /** The text of the entity, as in the document. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The category, such as {@code MedicationName}. */
  @SchemaFieldNumber("1")
  public abstract String getCategory();

  /** The subcategory; null if there is none. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getSubcategory();

  /** The offset in the document, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("4")
  public abstract int getLength();

  /** The confidence score, from 0 to 1. */
  @SchemaFieldNumber("5")
  public abstract double getConfidenceScore();

  /** The assertions about the entity; null if the service gives none. */
  @SchemaFieldNumber("6")
  public abstract @Nullable HealthcareAssertion getAssertion();

  /**
   * The preferred name in medical vocabularies, such as {@code ibuprofen}; null if there is none.
   */
  @SchemaFieldNumber("7")
  public abstract @Nullable String getName();

  /** The codes of the entity in medical vocabularies. */
  @SchemaFieldNumber("8")
  public abstract List<EntityLink> getLinks();

  @Override
  protected String label() {
    return getCategory();
  }
}
