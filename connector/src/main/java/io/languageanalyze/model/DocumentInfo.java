package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Which document or conversation an answer is about, and what the service says besides the answer.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DocumentInfo extends Value {

  /** A document of which the service has said nothing. */
  public static DocumentInfo of(String id, Map<String, String> metadata) {
    return create(id, metadata, null, null, null, List.of());
  }

  @SchemaCreate
  @JsonCreator
  static DocumentInfo create(
      String id,
      @Nullable Map<String, String> metadata,
      @Nullable String modelVersion,
      @Nullable DetectedLanguage detectedLanguage,
      @Nullable DocumentStatistics statistics,
      @Nullable List<DocumentWarning> warnings) {
    return new AutoValue_DocumentInfo(
        id,
        metadata == null ? Map.of() : Map.copyOf(metadata),
        modelVersion,
        detectedLanguage,
        statistics,
        warnings == null ? List.of() : List.copyOf(warnings));
  }

  /** The caller's id. */
  @SchemaFieldNumber("0")
  public abstract String getId();

  /** The caller's metadata, untouched. */
  @SchemaFieldNumber("1")
  public abstract Map<String, String> getMetadata();

  /**
   * The model that answered, of a divided document the first part's; null for custom models and
   * where there is no answer.
   */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getModelVersion();

  /**
   * The language found, of a divided document that of its longest part; null unless the document
   * was sent with the language {@code auto}.
   */
  @SchemaFieldNumber("3")
  public abstract @Nullable DetectedLanguage getDetectedLanguage();

  /**
   * The size as the service counts it, of a divided document that of its parts together; null
   * unless the service was asked for statistics.
   */
  @SchemaFieldNumber("4")
  public abstract @Nullable DocumentStatistics getStatistics();

  /** What the service warns of, such as a text that was cut. */
  @SchemaFieldNumber("5")
  public abstract List<DocumentWarning> getWarnings();

  @Override
  protected String label() {
    return getId();
  }
}
