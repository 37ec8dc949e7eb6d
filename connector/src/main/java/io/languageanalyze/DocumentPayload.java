package io.languageanalyze;

import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.model.Document;
import java.io.IOException;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A text. */
final class DocumentPayload extends Payload<Document> {

  private static final long serialVersionUID = 1L;

  @Override
  String noun() {
    return "document";
  }

  @Override
  boolean isBlank(Document document) {
    return document.getText().isBlank();
  }

  @Override
  int textElements(Document document) {
    return TextElements.count(document.getText());
  }

  @Override
  List<Words> words(Document document) {
    return List.of(new Words("", document.getText()));
  }

  @Override
  void write(Document document, @Nullable String defaultLanguage, JsonGenerator json)
      throws IOException {
    String language = document.getLanguage();
    writeIfGiven(json, "language", language == null ? defaultLanguage : language);
    json.writeStringField("text", document.getText());
  }
}
