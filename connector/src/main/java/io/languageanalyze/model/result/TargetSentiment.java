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

/** Something a sentence has an opinion about. */
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

  /** The words for it. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** {@code positive}, {@code negative} or {@code mixed}. */
  @SchemaFieldNumber("1")
  public abstract String getSentiment();

  /** How much each mood applies. */
  @SchemaFieldNumber("2")
  public abstract TargetConfidenceScores getConfidenceScores();

  /** Where it starts in the document, in the task's string index type. */
  @SchemaFieldNumber("3")
  public abstract int getOffset();

  /** How long it is, in the task's string index type. */
  @SchemaFieldNumber("4")
  public abstract int getLength();

  /** Where the opinions about it stand. */
  @SchemaFieldNumber("5")
  public abstract List<TargetRelation> getRelations();
}
