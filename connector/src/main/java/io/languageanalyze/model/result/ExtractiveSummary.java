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
 * An extractive summary: the most relevant sentences of a document.
 *
 * <p>For a split document: the highest-ranked sentences of all chunks, in the number and order that
 * the task requests. The service ranks the sentences of each chunk separately.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ExtractiveSummary extends Value {

  @SchemaCreate
  @JsonCreator
  static ExtractiveSummary create(
      DocumentInfo document, @Nullable List<ExtractedSentence> sentences) {
    return new AutoValue_ExtractiveSummary(
        document, sentences == null ? List.of() : List.copyOf(sentences));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The sentences, in the order that the task requests; empty for a very short document. */
  @SchemaFieldNumber("1")
  public abstract List<ExtractedSentence> getSentences();

  @Override
  protected String label() {
    return getDocument().getId() + ", sentences=" + getSentences().size();
  }
}
