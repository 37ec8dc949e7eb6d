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

/** One redacted item of a conversation. */
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

  /** The id of the item: the caller's, or else its position, counted from {@code 1}. */
  @SchemaFieldNumber("0")
  public abstract String getId();

  /** The item with its personal data masked. */
  @SchemaFieldNumber("1")
  public abstract RedactedContent getRedactedContent();

  /** The personal data. Offsets refer to the form that the task's redaction source names. */
  @SchemaFieldNumber("2")
  public abstract List<PiiEntity> getEntities();

  @Override
  protected String label() {
    return getId() + ", entities=" + getEntities().size();
  }
}
