package io.languageanalyze;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How an input looks on the wire, without the id that its place in a job gives it. */
final class Payload {

  private static final JsonFactory JSON = new JsonFactory();

  private Payload() {}

  /** The text that counts against the limits. */
  static String text(AnalysisInput input) {
    if (input instanceof Document document) {
      return document.getText();
    }
    throw new IllegalArgumentException("no route takes a " + input.getClass().getSimpleName());
  }

  /** The UTF-8 JSON of an input; {@code defaultLanguage} stands in where it names no language. */
  static byte[] encode(AnalysisInput input, @Nullable String defaultLanguage) {
    if (!(input instanceof Document document)) {
      throw new IllegalArgumentException("no route takes a " + input.getClass().getSimpleName());
    }
    String language = document.getLanguage() == null ? defaultLanguage : document.getLanguage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      if (language != null) {
        json.writeStringField("language", language);
      }
      json.writeStringField("text", document.getText());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
