package io.languageanalyze.expansion;

import io.languageanalyze.model.Document;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads documents from the fields of rows that the configuration names. */
final class RowsToDocuments extends PTransform<PCollection<Row>, PCollection<Document>> {

  private static final long serialVersionUID = 1L;

  private final String textField;
  private final @Nullable String idField;
  private final @Nullable String languageField;
  private final List<String> metadataFields;

  RowsToDocuments(Configuration given) {
    String text = given.text("text_field");
    this.textField = text == null ? "text" : text;
    this.idField = given.text("id_field");
    this.languageField = given.text("language_field");
    this.metadataFields = given.texts("metadata_fields");
  }

  @Override
  public PCollection<Document> expand(PCollection<Row> input) {
    Schema schema = input.getSchema();
    InputFields.requireText(schema, textField, "text_field");
    if (idField != null) {
      InputFields.require(schema, idField, "id_field");
    }
    if (languageField != null) {
      InputFields.requireText(schema, languageField, "language_field");
    }
    metadataFields.forEach(field -> InputFields.require(schema, field, "metadata_fields"));
    return input.apply(
        "Read documents",
        MapElements.into(TypeDescriptor.of(Document.class))
            .via((SerializableFunction<Row, Document>) this::document));
  }

  // Without a text the document becomes a dead letter, as one with a blank text does.
  private Document document(Row row) {
    String text = row.getString(textField);
    String content = text == null ? "" : text;
    Object id = idField == null ? null : row.getValue(idField);
    Document document =
        (id == null ? Document.of(content) : Document.of(id.toString(), content))
            .withMetadata(InputFields.metadata(row, metadataFields));
    String language = languageField == null ? null : row.getString(languageField);
    return language == null || language.isBlank() ? document : document.withLanguage(language);
  }
}
