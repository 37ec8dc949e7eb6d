package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldName;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The labels that a custom project gives a document.
 *
 * <p>Of a divided document: the parts vote. The score of a label is the mean of its scores in all
 * parts, weighed by their lengths, 0 where a part does not have it; a single-label project keeps
 * the one with the highest.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Classification extends Value {

  // Api-version 2022-03-01-preview answers a single label without the brackets.
  @SchemaCreate
  @JsonCreator
  static Classification create(
      DocumentInfo document,
      @JsonProperty("class") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<ClassifiedCategory> categories) {
    return new AutoValue_Classification(
        document, categories == null ? List.of() : List.copyOf(categories));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /**
   * The labels, the surest first; a single-label project gives one, any other none or more. The
   * field is called {@code class}, as on the wire.
   */
  @SchemaFieldNumber("1")
  @SchemaFieldName("class")
  @JsonProperty("class")
  public abstract List<ClassifiedCategory> getCategories();

  @Override
  protected String label() {
    return getDocument().getId() + ", class=" + getCategories().size();
  }
}
