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

/** A target of opinions in a sentence, from opinion mining. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class TargetSentiment extends Value {

  @SchemaCreate
  @JsonCreator
  static TargetSentiment create(
      String text,
      String sentiment,
      TargetConfidenceScores confidenceScores,
      int offset,
      int length,
      @Nullable List<TargetRelation> relations) {
    return new AutoValue_TargetSentiment(
        text,
        sentiment,
        confidenceScores,
        offset,
        length,
        relations == null ? List.of() : List.copyOf(relations));
  }

  /** The text of the target, as in the document. */
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

  /** References to the opinions about the target. */
  @SchemaFieldNumber("5")
  public abstract List<TargetRelation> getRelations();
}
