package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A span of a document that a summary is based on. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class SummaryContext extends Value {

  @SchemaCreate
  @JsonCreator
  static SummaryContext create(int offset, int length) {
    return new AutoValue_SummaryContext(offset, length);
  }

  /** The offset in the document, in the task's string index type. */
  @SchemaFieldNumber("0")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("1")
  public abstract int getLength();
}
