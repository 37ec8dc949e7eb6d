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

/** Something that a text names. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Entity extends Value {

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

  /** The words for it. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** What it is, such as {@code Location}. */
  @SchemaFieldNumber("1")
  public abstract String getCategory();

  /** What it is more precisely, such as {@code City}. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getSubcategory();

  /** The finest category that applies. Since api-version 2024-11-01. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getType();

  /** All categories that apply. Since api-version 2024-11-01. */
  @SchemaFieldNumber("4")
  public abstract List<EntityTag> getTags();

  /** Where it starts in the document, in the task's string index type. */
  @SchemaFieldNumber("5")
  public abstract int getOffset();

  /** How long it is, in the task's string index type. */
  @SchemaFieldNumber("6")
  public abstract int getLength();

  /** How sure the service is, from 0 to 1. */
  @SchemaFieldNumber("7")
  public abstract double getConfidenceScore();

  /**
   * Its value in a normal form, as the service's JSON object: the shape depends on its {@code
   * metadataKind}. Since api-version 2024-11-01.
   */
  @SchemaFieldNumber("8")
  @JsonRawValue
  public abstract @Nullable String getMetadata();

  @Override
  protected String label() {
    return getCategory();
  }
}
