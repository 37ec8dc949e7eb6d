package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A sentence of an extractive summary, as in the document. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ExtractedSentence extends Value {

  @SchemaCreate
  @JsonCreator
  static ExtractedSentence create(String text, double rankScore, int offset, int length) {
    return new AutoValue_ExtractedSentence(text, rankScore, offset, length);
  }

  /** The text of the sentence. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The relevance of the sentence, from 0 to 1. */
  @SchemaFieldNumber("1")
  public abstract double getRankScore();

  /** The offset in the document, in the task's string index type. */
  @SchemaFieldNumber("2")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getLength();
}
