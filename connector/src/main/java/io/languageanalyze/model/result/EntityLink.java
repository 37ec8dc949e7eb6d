package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** The code of an entity in a medical vocabulary. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class EntityLink extends Value {

  @SchemaCreate
  @JsonCreator
  static EntityLink create(String dataSource, String id) {
    return new AutoValue_EntityLink(dataSource, id);
  }

  /** The vocabulary, such as {@code UMLS} or {@code ICD10CM}. */
  @SchemaFieldNumber("0")
  public abstract String getDataSource();

  /** The code, such as {@code C0020740}. */
  @SchemaFieldNumber("1")
  public abstract String getId();

  @Override
  protected String label() {
    return getId();
  }
}
