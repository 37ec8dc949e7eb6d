package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The language that the service detected for a document. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DetectedLanguage extends Value {

  /** Creates a value from the code alone, which is all that healthcare results contain. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DetectedLanguage ofCode(String iso6391Name) {
    return create(iso6391Name, null, null, null, null);
  }

  @SchemaCreate
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static DetectedLanguage create(
      String iso6391Name,
      @Nullable String name,
      @Nullable Double confidenceScore,
      @Nullable String scriptName,
      @Nullable String scriptIso15924Code) {
    return new AutoValue_DetectedLanguage(
        iso6391Name, name, confidenceScore, scriptName, scriptIso15924Code);
  }

  /** The code of the language, such as {@code fr}. */
  @SchemaFieldNumber("0")
  public abstract String getIso6391Name();

  /** The English name of the language, such as {@code French}. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getName();

  /** The confidence score, from 0 to 1. */
  @SchemaFieldNumber("2")
  public abstract @Nullable Double getConfidenceScore();

  /** The name of the script, such as {@code Latin}. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getScriptName();

  /** The code of the script, such as {@code Latn}. */
  @SchemaFieldNumber("4")
  public abstract @Nullable String getScriptIso15924Code();

  @Override
  protected String label() {
    return getIso6391Name();
  }
}
