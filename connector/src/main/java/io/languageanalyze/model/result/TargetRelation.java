package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A reference from a target to an opinion about it, or to a related target. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class TargetRelation extends Value {

  @SchemaCreate
  @JsonCreator
  static TargetRelation create(String ref, String relationType) {
    return new AutoValue_TargetRelation(ref, relationType);
  }

  /**
   * The reference, such as {@code #/documents/0/sentences/1/assessments/0}. The document index is
   * always 0. {@link DocumentSentiment#assessments} resolves it.
   */
  @SchemaFieldNumber("0")
  public abstract String getRef();

  /** {@code assessment} or {@code target}. */
  @SchemaFieldNumber("1")
  public abstract String getRelationType();
}
