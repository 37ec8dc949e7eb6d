package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A sentence of a summary, as it stands in the document. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ExtractedSentence extends Value {

  @SchemaCreate
  @JsonCreator
  static ExtractedSentence create(String text, double rankScore, int offset, int length) {
    return new AutoValue_ExtractedSentence(text, rankScore, offset, length);
  }

  /** The sentence. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** How much the sentence says, from 0 to 1. */
  @SchemaFieldNumber("1")
  public abstract double getRankScore();

  /** Where it starts in the document, in the task's string index type. */
  @SchemaFieldNumber("2")
  public abstract int getOffset();

  /** How long it is, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getLength();
}
