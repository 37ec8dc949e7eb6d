package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.DetectedLanguage;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/**
 * The detected language of a document.
 *
 * <p>For a split document: the language of its longest chunk.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DocumentLanguage extends Value {

  @SchemaCreate
  @JsonCreator
  static DocumentLanguage create(DocumentInfo document, DetectedLanguage detectedLanguage) {
    return new AutoValue_DocumentLanguage(document, detectedLanguage);
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The detected language. */
  @SchemaFieldNumber("1")
  public abstract DetectedLanguage getDetectedLanguage();

  @Override
  protected String label() {
    return getDocument().getId() + ", " + getDetectedLanguage();
  }
}
