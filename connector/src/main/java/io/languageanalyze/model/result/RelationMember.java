package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A member of a healthcare relation: a reference to an entity, and its role. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class RelationMember extends Value {

  @SchemaCreate
  @JsonCreator
  static RelationMember create(String ref, String role) {
    return new AutoValue_RelationMember(ref, role);
  }

  /**
   * The reference to the entity, such as {@code #/results/documents/0/entities/1}: the last number
   * is the index in {@link HealthcareEntities#getEntities}. The document index is always 0.
   */
  @SchemaFieldNumber("0")
  public abstract String getRef();

  /** The role of the entity, such as {@code Dosage}. */
  @SchemaFieldNumber("1")
  public abstract String getRole();
}
