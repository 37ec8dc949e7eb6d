package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A place where a text mentions an entry of the knowledge base. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class LinkedEntityMatch extends Value {

  @SchemaCreate
  @JsonCreator
  static LinkedEntityMatch create(String text, int offset, int length, double confidenceScore) {
    return new AutoValue_LinkedEntityMatch(text, offset, length, confidenceScore);
  }

  /** The text of the mention, as in the document. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The offset in the document, in the task's string index type. */
  @SchemaFieldNumber("1")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("2")
  public abstract int getLength();

  /** The confidence score, from 0 to 1. */
  @SchemaFieldNumber("3")
  public abstract double getConfidenceScore();
}
