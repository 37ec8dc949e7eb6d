package io.languageanalyze;

import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.internal.join.Layout;
import io.languageanalyze.internal.text.Piece;
import io.languageanalyze.internal.text.Place;
import io.languageanalyze.internal.text.TextCutter;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.model.Document;
import java.io.IOException;
import java.util.ArrayList;
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
    write(language(document, defaultLanguage), document.getText(), json);
  }

  private static void write(@Nullable String language, String text, JsonGenerator json)
      throws IOException {
    writeIfGiven(json, "language", language);
    json.writeStringField("text", text);
  }

  private static @Nullable String language(Document document, @Nullable String defaultLanguage) {
    String language = document.getLanguage();
    return language == null ? defaultLanguage : language;
  }

  @Override
  Division divide(
      Document document, @Nullable String defaultLanguage, int maxTextElements, int maxBytes)
      throws IndivisibleException {
    String text = document.getText();
    String language = language(document, defaultLanguage);
    int room = maxBytes - encode(json -> write(language, "", json)).length;
    List<Piece> pieces = TextCutter.cut(text, language, maxTextElements, room);
    if (pieces.isEmpty()) {
      throw new IndivisibleException(
          "cannot be divided: a letter with all its marks has more than the %,d bytes that a job takes"
              .formatted(room));
    }
    List<Encoded> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!piece.isBlank()) {
        String part = text.substring(piece.start(), piece.end());
        parts.add(
            new Encoded(encode(json -> write(language, part, json)), TextElements.count(part)));
      }
    }
    return new Division(parts, new Layout(stretches(text, pieces)));
  }

  /** Where the pieces of a text are, in every unit. */
  static List<Layout.Stretch> stretches(String text, List<Piece> pieces) {
    List<Layout.Stretch> stretches = new ArrayList<>();
    Place start = Place.START;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int next = i + 1 < pieces.size() ? pieces.get(i + 1).start() : piece.end();
      Place nextStart = start.plus(Place.lengthOf(text.substring(piece.start(), next)));
      Place end = nextStart.plus(Place.lengthOf(text.substring(next, piece.end())));
      String blank = piece.isBlank() ? text.substring(piece.start(), piece.end()) : null;
      stretches.add(new Layout.Stretch(start, end, blank));
      start = nextStart;
    }
    return stretches;
  }
}
