package io.languageanalyze.expansion;

import io.languageanalyze.LanguageAnalyzeIO;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.values.Row;

/** Offers {@link LanguageAnalyzeIO#analyzeText} to other languages. Thread-safe. */
public final class AnalyzeTextProvider implements SchemaTransformProvider {

  /** The name of the transform in an expansion service. */
  public static final String IDENTIFIER = "beam:schematransform:io.languageanalyze:analyze_text:v1";

  @Override
  public String identifier() {
    return IDENTIFIER;
  }

  @Override
  public String description() {
    return "Analyzes texts with the asynchronous job API of Azure AI Language: rows with a text in, one output for each task out.";
  }

  @Override
  public Schema configurationSchema() {
    return ConfigurationSchema.TEXT;
  }

  /**
   * Creates the transform.
   *
   * @throws IllegalArgumentException with the key, what was seen and what is allowed
   */
  @Override
  public SchemaTransform from(Row configuration) {
    Configuration given = Configuration.of(configuration, configurationSchema());
    return new AnalyzeTransform<>(
        given,
        new RowsToDocuments(given),
        LanguageAnalyzeIO.analyzeText(),
        new TextTaskKinds(given.text("api_version")));
  }

  @Override
  public List<String> inputCollectionNames() {
    return List.of("input");
  }

  /** The only task's; several have their own names. */
  @Override
  public List<String> outputCollectionNames() {
    return List.of(AnalyzeTransform.OUTPUT);
  }
}
