package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A warning of the service about a document that it analyzed. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DocumentWarning extends Value {

  @SchemaCreate
  @JsonCreator
  static DocumentWarning create(String code, @Nullable String message, @Nullable String targetRef) {
    return new AutoValue_DocumentWarning(code, message == null ? "" : message, targetRef);
  }

  /** The service's code, such as {@code DocumentTruncated}. */
  @SchemaFieldNumber("0")
  public abstract String getCode();

  /** The service's explanation; empty if it gives none. */
  @SchemaFieldNumber("1")
  public abstract String getMessage();

  /** The service's reference to the subject of the warning; null if it gives none. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getTargetRef();

  @Override
  protected String label() {
    return getCode();
  }
}
