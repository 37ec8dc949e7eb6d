package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** The part that an entity has in a relation. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class RelationMember extends Value {

  @SchemaCreate
  @JsonCreator
  static RelationMember create(String ref, String role) {
    return new AutoValue_RelationMember(ref, role);
  }

  /**
   * Which entity, as in {@code #/results/documents/0/entities/1}: the last number is its place in
   * {@link HealthcareEntities#getEntities}. The document is always number 0.
   */
  @SchemaFieldNumber("0")
  public abstract String getRef();

  /** The part it has, such as {@code Dosage}. */
  @SchemaFieldNumber("1")
  public abstract String getRole();
}
