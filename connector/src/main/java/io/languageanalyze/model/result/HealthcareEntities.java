package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The healthcare entities in a document, and the relations between them.
 *
 * <p>For a split document: the entities and relations of all chunks, each once; there is no
 * relation between entities of different chunks. The FHIR bundles of the chunks are the entries of
 * a bundle of the type {@code collection}.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class HealthcareEntities extends Value {

  @SchemaCreate
  @JsonCreator
  static HealthcareEntities create(
      DocumentInfo document,
      @Nullable List<HealthcareEntity> entities,
      @Nullable List<HealthcareRelation> relations,
      @Nullable String fhirBundle) {
    return new AutoValue_HealthcareEntities(
        document,
        entities == null ? List.of() : List.copyOf(entities),
        relations == null ? List.of() : List.copyOf(relations),
        fhirBundle);
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The entities, in the service's order. */
  @SchemaFieldNumber("1")
  public abstract List<HealthcareEntity> getEntities();

  /** Relations between the entities. */
  @SchemaFieldNumber("2")
  public abstract List<HealthcareRelation> getRelations();

  /** The result as a FHIR bundle, in JSON; null unless the task requests it. */
  @SchemaFieldNumber("3")
  @JsonRawValue
  public abstract @Nullable String getFhirBundle();

  /**
   * Returns the entity that a member of one of {@link #getRelations} refers to; null if the
   * reference is invalid.
   */
  public @Nullable HealthcareEntity entity(RelationMember member) {
    return Reference.follow(member.getRef(), "entities", getEntities());
  }

  @Override
  protected String label() {
    return getDocument().getId()
        + ", entities="
        + getEntities().size()
        + ", relations="
        + getRelations().size();
  }
}
