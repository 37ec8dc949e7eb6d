package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A place where a text speaks of an entry. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class LinkedEntityMatch extends Value {

  @SchemaCreate
  @JsonCreator
  static LinkedEntityMatch create(String text, int offset, int length, double confidenceScore) {
    return new AutoValue_LinkedEntityMatch(text, offset, length, confidenceScore);
  }

  /** The words for it. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** Where it starts in the document, in the task's string index type. */
  @SchemaFieldNumber("1")
  public abstract int getOffset();

  /** How long it is, in the task's string index type. */
  @SchemaFieldNumber("2")
  public abstract int getLength();

  /** How sure the service is, from 0 to 1. */
  @SchemaFieldNumber("3")
  public abstract double getConfidenceScore();
}
