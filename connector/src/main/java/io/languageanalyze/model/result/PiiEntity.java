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

/** Personal data found in a text, such as a name or an e-mail address. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract non-sealed class PiiEntity extends Value implements RecognizedEntity {

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

  /** The text of the entity, as in the document. */
  @Override
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The category, such as {@code Email}. */
  @Override
  @SchemaFieldNumber("1")
  public abstract String getCategory();

  /** The subcategory; null if there is none. */
  @Override
  @SchemaFieldNumber("2")
  public abstract @Nullable String getSubcategory();

  /** The most specific category that applies. Since api-version 2025-11-15-preview. */
  @Override
  @SchemaFieldNumber("3")
  public abstract @Nullable String getType();

  /** All categories that apply. Since api-version 2025-11-15-preview. */
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
   * The mask that replaces the entity in the redacted text. Since api-version 2025-11-15-preview.
   */
  @SchemaFieldNumber("8")
  public abstract @Nullable String getMask();

  /** The offset of the mask in the redacted text. Since api-version 2025-11-15-preview. */
  @SchemaFieldNumber("9")
  public abstract @Nullable Integer getMaskOffset();

  /** The length of the mask. Since api-version 2025-11-15-preview. */
  @SchemaFieldNumber("10")
  public abstract @Nullable Integer getMaskLength();

  @Override
  protected String label() {
    return getCategory();
  }
}
