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

/** One abstractive summary of a document. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Summary extends Value {

  @SchemaCreate
  @JsonCreator
  static Summary create(
      String text, @Nullable List<SummaryContext> contexts, @Nullable Integer chunk) {
    return new AutoValue_Summary(text, contexts == null ? List.of() : List.copyOf(contexts), chunk);
  }

  /** The text of the summary. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The spans of the document that the summary is based on. */
  @SchemaFieldNumber("1")
  public abstract List<SummaryContext> getContexts();

  /** The number of the summarized chunk, from 1; null for a document that was not split. */
  @SchemaFieldNumber("2")
  public abstract @Nullable Integer getChunk();
}
