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
 * Abstractive summaries of a document, which may use words that the document does not.
 *
 * <p>For a split document: the summaries of the chunks in order, each with {@link
 * Summary#getChunk}. They are not a summary of the whole.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class AbstractiveSummary extends Value {

  @SchemaCreate
  @JsonCreator
  static AbstractiveSummary create(DocumentInfo document, @Nullable List<Summary> summaries) {
    return new AutoValue_AbstractiveSummary(
        document, summaries == null ? List.of() : List.copyOf(summaries));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The summaries, usually one. */
  @SchemaFieldNumber("1")
  public abstract List<Summary> getSummaries();

  @Override
  protected String label() {
    return getDocument().getId() + ", summaries=" + getSummaries().size();
  }
}
