package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** An opinion that a sentence expresses, from opinion mining. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class AssessmentSentiment extends Value {

  @SchemaCreate
  @JsonCreator
  static AssessmentSentiment create(
      String text,
      String sentiment,
      TargetConfidenceScores confidenceScores,
      int offset,
      int length,
      boolean isNegated) {
    return new AutoValue_AssessmentSentiment(
        text, sentiment, confidenceScores, offset, length, isNegated);
  }

  /** The words that express the opinion. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** {@code positive}, {@code negative} or {@code mixed}. */
  @SchemaFieldNumber("1")
  public abstract String getSentiment();

  /** The confidence scores of the sentiments. */
  @SchemaFieldNumber("2")
  public abstract TargetConfidenceScores getConfidenceScores();

  /** The offset in the document, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("4")
  public abstract int getLength();

  /** Whether the opinion is negated, as in "not good". */
  @SchemaFieldNumber("5")
  public abstract boolean getIsNegated();
}
