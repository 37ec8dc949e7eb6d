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

/** A piece of personal data. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class PiiEntity extends Value {

  @SchemaCreate
  @JsonCreator
  static PiiEntity create(
      String text,
      String category,
      @Nullable String subcategory,
      @Nullable String type,
      @Nullable List<EntityTag> tags,
      int offset,
      int length,
      double confidenceScore,
      @Nullable String mask,
      @Nullable Integer maskOffset,
      @Nullable Integer maskLength) {
    return new AutoValue_PiiEntity(
        text,
        category,
        subcategory,
        type,
        tags == null ? List.of() : List.copyOf(tags),
        offset,
        length,
        confidenceScore,
        mask,
        maskOffset,
        maskLength);
  }

  /** The data as they stand in the document. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** What they are, such as {@code Email}. */
  @SchemaFieldNumber("1")
  public abstract String getCategory();

  /** What they are more precisely. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getSubcategory();

  /** The finest category that applies. Since api-version 2025-11-15-preview. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getType();

  /** All categories that apply. Since api-version 2025-11-15-preview. */
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

  /** What stands for it in the redacted text. Since api-version 2025-11-15-preview. */
  @SchemaFieldNumber("8")
  public abstract @Nullable String getMask();

  /** Where the mask starts in the redacted text. Since api-version 2025-11-15-preview. */
  @SchemaFieldNumber("9")
  public abstract @Nullable Integer getMaskOffset();

  /** How long the mask is. Since api-version 2025-11-15-preview. */
  @SchemaFieldNumber("10")
  public abstract @Nullable Integer getMaskLength();

  @Override
  protected String label() {
    return getCategory();
  }
}
