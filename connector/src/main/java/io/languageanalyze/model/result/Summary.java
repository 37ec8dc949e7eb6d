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

/** One summary of a text. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Summary extends Value {

  @SchemaCreate
  @JsonCreator
  static Summary create(
      String text, @Nullable List<SummaryContext> contexts, @Nullable Integer part) {
    return new AutoValue_Summary(text, contexts == null ? List.of() : List.copyOf(contexts), part);
  }

  /** The summary. */
  @SchemaFieldNumber("0")
  public abstract String getText();

  /** The parts of the document it is made from. */
  @SchemaFieldNumber("1")
  public abstract List<SummaryContext> getContexts();

  /** The part of a divided document that it is a summary of, from 1; null of a whole document. */
  @SchemaFieldNumber("2")
  public abstract @Nullable Integer getPart();
}
