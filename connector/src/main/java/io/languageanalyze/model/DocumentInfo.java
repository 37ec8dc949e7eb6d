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
 * The document or conversation of a result, with what the service returns about it beside the
 * result.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DocumentInfo extends Value {

  /** Creates a value without any data from the service. */
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

  /** The caller's metadata, unchanged. */
  @SchemaFieldNumber("1")
  public abstract Map<String, String> getMetadata();

  /**
   * The version of the model that made the result. For a split document, that of the first chunk.
   * Null for custom models and where there is no result.
   */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getModelVersion();

  /**
   * The detected language. For a split document, that of its longest chunk. Null unless the
   * document was sent with the language {@code auto}.
   */
  @SchemaFieldNumber("3")
  public abstract @Nullable DetectedLanguage getDetectedLanguage();

  /**
   * The size as the service counts it. For a split document, the sum over its chunks. Null unless
   * statistics were requested.
   */
  @SchemaFieldNumber("4")
  public abstract @Nullable DocumentStatistics getStatistics();

  /** The service's warnings, for example that it truncated the text. */
  @SchemaFieldNumber("5")
  public abstract List<DocumentWarning> getWarnings();

  @Override
  protected String label() {
    return getId();
  }
}
