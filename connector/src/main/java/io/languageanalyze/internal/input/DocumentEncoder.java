package io.languageanalyze.internal.input;

import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkSpan;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.chunk.TextSplitter;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.model.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Encodes a {@link Document} as an entry of {@code analysisInput.documents}. */
public final class DocumentEncoder extends InputEncoder<Document> {

  private static final long serialVersionUID = 1L;

  @Override
  public String noun() {
    return "document";
  }

  @Override
  public boolean isBlank(Document document) {
    return document.getText().isBlank();
  }

  @Override
  public int textElements(Document document) {
    return TextElements.count(document.getText());
  }

  @Override
  public List<SentText> sentTexts(Document document) {
    return List.of(new SentText("", document.getText()));
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
  public SplitInput split(
      Document document, @Nullable String defaultLanguage, int maxTextElements, int maxBytes)
      throws UnsplittableException {
    String text = document.getText();
    String language = language(document, defaultLanguage);
    int room = maxBytes - encode(json -> write(language, "", json)).length;
    List<ChunkSpan> spans = TextSplitter.split(text, language, maxTextElements, room);
    if (spans.isEmpty()) {
      throw new UnsplittableException(
          "cannot be split: a single text element has more than the %,d bytes that a job takes"
              .formatted(room));
    }
    List<Encoded> chunks = new ArrayList<>();
    for (ChunkSpan span : spans) {
      if (!span.isBlank()) {
        String chunk = text.substring(span.start(), span.end());
        chunks.add(
            new Encoded(encode(json -> write(language, chunk, json)), TextElements.count(chunk)));
      }
    }
    return new SplitInput(chunks, new ChunkLayout(entries(text, spans)));
  }

  /** Returns the offsets of the chunks of a text, in every unit. */
  static List<ChunkLayout.Entry> entries(String text, List<ChunkSpan> spans) {
    List<ChunkLayout.Entry> entries = new ArrayList<>();
    Offset start = Offset.START;
    for (int i = 0; i < spans.size(); i++) {
      ChunkSpan span = spans.get(i);
      int next = i + 1 < spans.size() ? spans.get(i + 1).start() : span.end();
      Offset nextStart = start.plus(Offset.lengthOf(text.substring(span.start(), next)));
      Offset end = nextStart.plus(Offset.lengthOf(text.substring(next, span.end())));
      String blank = span.isBlank() ? text.substring(span.start(), span.end()) : null;
      entries.add(new ChunkLayout.Entry(start, end, blank));
      start = nextStart;
    }
    return entries;
  }
}
