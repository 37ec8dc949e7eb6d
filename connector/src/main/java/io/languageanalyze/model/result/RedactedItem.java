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

/** One item of a conversation without its personal data. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class RedactedItem extends Value {

  @SchemaCreate
  @JsonCreator
  static RedactedItem create(
      String id, RedactedContent redactedContent, @Nullable List<PiiEntity> entities) {
    return new AutoValue_RedactedItem(
        id, redactedContent, entities == null ? List.of() : List.copyOf(entities));
  }

  /** The id the caller gave the item, else its place, the first being {@code 1}. */
  @SchemaFieldNumber("0")
  public abstract String getId();

  /** The item with the data masked. */
  @SchemaFieldNumber("1")
  public abstract RedactedContent getRedactedContent();

  /** What was found; offsets count in the form that the task's redaction source names. */
  @SchemaFieldNumber("2")
  public abstract List<PiiEntity> getEntities();

  @Override
  protected String label() {
    return getId() + ", entities=" + getEntities().size();
  }
}
