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
 * The personal data found in a document, and the redacted document.
 *
 * <p>For a split document: the entities of all chunks, each once, with offsets in the whole text,
 * and the redacted text of the whole. Masks such as {@code [PERSON_1]} are renumbered for the whole
 * document. Different masks of one chunk stay different. Masks of two chunks get the same number if
 * they replace the same text, unless the service gives different numbers to equal texts. Synthetic
 * data ({@code syntheticReplacement}) remain as in each chunk. A partial result masks each failed
 * chunk with one {@code *} per UTF-16 code unit.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract non-sealed class PiiEntities extends Value implements EntityResult {

  @SchemaCreate
  @JsonCreator
  static PiiEntities create(
      DocumentInfo document, @Nullable String redactedText, @Nullable List<PiiEntity> entities) {
    return new AutoValue_PiiEntities(
        document, redactedText, entities == null ? List.of() : List.copyOf(entities));
  }

  /** The document that was analyzed. */
  @Override
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The text with the personal data masked; null if the redaction policy masks nothing. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getRedactedText();

  /** The personal data, in the service's order. */
  @Override
  @SchemaFieldNumber("2")
  public abstract List<PiiEntity> getEntities();

  @Override
  protected String label() {
    return getDocument().getId() + ", entities=" + getEntities().size();
  }
}
