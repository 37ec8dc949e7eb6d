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
 * The sentences of a document that say the most.
 *
 * <p>Of a divided document: of the sentences picked from all parts those with the highest rank, as
 * many as the task asks for, in the order it asks for. The service ranks within a part.
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

  /** The sentences, in the order the task asked for; empty for a tiny document. */
  @SchemaFieldNumber("1")
  public abstract List<ExtractedSentence> getSentences();

  @Override
  protected String label() {
    return getDocument().getId() + ", sentences=" + getSentences().size();
  }
}
