package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The size of a document as the service counts it. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DocumentStatistics extends Value {

  @SchemaCreate
  @JsonCreator
  static DocumentStatistics create(@Nullable Integer charactersCount, long transactionsCount) {
    return new AutoValue_DocumentStatistics(charactersCount, transactionsCount);
  }

  /** The length in text elements; null for conversations. */
  @SchemaFieldNumber("0")
  public abstract @Nullable Integer getCharactersCount();

  /** The number of text records billed: one for each 1,000 text elements, rounded up. */
  @SchemaFieldNumber("1")
  public abstract long getTransactionsCount();
}
