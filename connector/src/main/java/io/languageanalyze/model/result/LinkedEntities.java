package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
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
 * The entities that a document mentions, linked to a knowledge base.
 *
 * <p>For a split document: the entities of all chunks. Entities with the same language and id are
 * merged into one, with the matches of all chunks, each once.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class LinkedEntities extends Value {

  @SchemaCreate
  @JsonCreator
  static LinkedEntities create(DocumentInfo document, @Nullable List<LinkedEntity> entities) {
    return new AutoValue_LinkedEntities(
        document, entities == null ? List.of() : List.copyOf(entities));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The entities, in the service's order. */
  @SchemaFieldNumber("1")
  public abstract List<LinkedEntity> getEntities();

  @Override
  protected String label() {
    return getDocument().getId() + ", entities=" + getEntities().size();
  }
}
