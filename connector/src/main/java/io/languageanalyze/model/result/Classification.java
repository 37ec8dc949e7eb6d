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
 * The labels that a custom project assigns to a document.
 *
 * <p>For a split document: the score of a label is the mean of its scores in all chunks, weighted
 * by chunk length, with 0 for a chunk without the label. For a single-label project only the label
 * with the highest score remains.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Classification extends Value {

  // Api-version 2022-03-01-preview returns a single label as an object, not as an array.
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
   * The labels, in order of descending score: one for a single-label project, any number for a
   * multi-label project. The schema field is called {@code class}, as in the service's JSON.
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
