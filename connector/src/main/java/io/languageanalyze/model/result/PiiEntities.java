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
 * The personal data in a document, and the document without them.
 *
 * <p>Of a divided document: the entities of all parts, each once, with offsets in the whole text,
 * and the redacted text of the whole. The numbers of masks such as {@code [PERSON_1]} count over
 * the whole: two masks of one part stay two, and those of two parts are one where they stand for
 * the same text, unless the service numbered mentions of one text apart. Invented data ({@code
 * syntheticReplacement}) are those of each part. A partial result masks the parts that failed with
 * a {@code *} for each UTF-16 unit.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class PiiEntities extends Value {

  @SchemaCreate
  @JsonCreator
  static PiiEntities create(
      DocumentInfo document, @Nullable String redactedText, @Nullable List<PiiEntity> entities) {
    return new AutoValue_PiiEntities(
        document, redactedText, entities == null ? List.of() : List.copyOf(entities));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The text with the data masked; null when nothing was to be masked. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getRedactedText();

  /** What was found, in the service's order. */
  @SchemaFieldNumber("2")
  public abstract List<PiiEntity> getEntities();

  @Override
  protected String label() {
    return getDocument().getId() + ", entities=" + getEntities().size();
  }
}
