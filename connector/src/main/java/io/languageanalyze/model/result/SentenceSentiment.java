package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The sentiment of one sentence. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class SentenceSentiment extends Value {

  @SchemaCreate
  @JsonCreator
  static SentenceSentiment create(
      String text,
      String sentiment,
      ConfidenceScores confidenceScores,
      int offset,
      int length,
      @Nullable List<TargetSentiment> targets,
      @Nullable List<AssessmentSentiment> assessments) {
    return new AutoValue_SentenceSentiment(
        text,
        sentiment,
        confidenceScores,
        offset,
        length,
        targets == null ? List.of() : List.copyOf(targets),
        assessments == null ? List.of() : List.copyOf(assessments));
  }

  /** The text of the sentence. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** {@code positive}, {@code neutral} or {@code negative}. */
  @SchemaFieldNumber("1")
  public abstract String getSentiment();

  /** The confidence scores of the sentiments. */
  @SchemaFieldNumber("2")
  public abstract ConfidenceScores getConfidenceScores();

  /** The offset in the document, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("4")
  public abstract int getLength();

  /** The targets of opinions in the sentence; empty without opinion mining. */
  @SchemaFieldNumber("5")
  public abstract List<TargetSentiment> getTargets();

  /** The opinions in the sentence; empty without opinion mining. */
  @SchemaFieldNumber("6")
  public abstract List<AssessmentSentiment> getAssessments();
}
