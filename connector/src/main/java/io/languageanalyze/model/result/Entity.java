package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An entity that a text mentions. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract non-sealed class Entity extends Value implements RecognizedEntity {

  @SchemaCreate
  @JsonCreator
  static Entity create(
      String text,
      String category,
      @Nullable String subcategory,
      @Nullable String type,
      @Nullable List<EntityTag> tags,
      int offset,
      int length,
      double confidenceScore,
      @Nullable String metadata) {
    return new AutoValue_Entity(
        text,
        category,
        subcategory,
        type,
        tags == null ? List.of() : List.copyOf(tags),
        offset,
        length,
        confidenceScore,
        metadata);
  }

  /** The text of the entity, as in the document. */
  @Override
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The category, such as {@code Location}. */
  @Override
  @SchemaFieldNumber("1")
  public abstract String getCategory();

  /** The subcategory, such as {@code City}; null if there is none. */
  @Override
  @SchemaFieldNumber("2")
  public abstract @Nullable String getSubcategory();

  /** The most specific category that applies. Since api-version 2024-11-01. */
  @Override
  @SchemaFieldNumber("3")
  public abstract @Nullable String getType();

  /** All categories that apply. Since api-version 2024-11-01. */
  @Override
  @SchemaFieldNumber("4")
  public abstract List<EntityTag> getTags();

  /** The offset in the document, in the task's string index type. */
  @Override
  @SchemaFieldNumber("5")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @Override
  @SchemaFieldNumber("6")
  public abstract int getLength();

  /** The confidence score, from 0 to 1. */
  @Override
  @SchemaFieldNumber("7")
  public abstract double getConfidenceScore();

  /**
   * The normalized value, as the service's JSON object, whose members depend on its {@code
   * metadataKind}; null if there is none. Since api-version 2024-11-01.
   */
  @SchemaFieldNumber("8")
  @JsonRawValue
  public abstract @Nullable String getMetadata();

  @Override
  protected String label() {
    return getCategory();
  }
}
