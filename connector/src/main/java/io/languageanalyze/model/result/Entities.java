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
 * The entities that a document mentions.
 *
 * <p>For a split document: the entities of all chunks, each once, with offsets in the whole text.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract non-sealed class Entities extends Value implements EntityResult {

  @SchemaCreate
  @JsonCreator
  static Entities create(DocumentInfo document, @Nullable List<Entity> entities) {
    return new AutoValue_Entities(document, entities == null ? List.of() : List.copyOf(entities));
  }

  /** The document that was analyzed. */
  @Override
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The entities, in the service's order. */
  @Override
  @SchemaFieldNumber("1")
  public abstract List<Entity> getEntities();

  @Override
  protected String label() {
    return getDocument().getId() + ", entities=" + getEntities().size();
  }
}
