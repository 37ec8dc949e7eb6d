package io.languageanalyze.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads one JSON object a line: {@code text}, and optionally {@code id} and {@code language}. Blank
 * lines and other members are ignored; a document without an id is called {@code file:line}.
 */
final class JsonLinesReader implements DocumentReader {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public void read(Path file, String name, Consumer<InputDocument> sink) throws IOException {
    try (BufferedReader reader = Utf8.open(file)) {
      read(reader, file.toString(), name, sink);
    }
  }

  /**
   * Reads from anything that has lines.
   *
   * @param place where the lines come from, for messages
   */
  void read(BufferedReader reader, String place, String name, Consumer<InputDocument> sink)
      throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        sink.accept(document(line, place + ":" + number, name + ":" + number));
      }
    }
  }

  private static InputDocument document(String line, String place, String defaultId) {
    JsonNode node = parse(line, place);
    if (!node.isObject()) {
      throw new UsageException(place + ": a line must be a JSON object");
    }
    JsonNode text = node.get("text");
    if (text == null || !text.isTextual()) {
      throw new UsageException(place + ": \"text\" must be there and be a string");
    }
    String id = word(node, "id", place);
    return new InputDocument(
        id == null ? defaultId : id, text.textValue(), word(node, "language", place));
  }

  private static JsonNode parse(String line, String place) {
    try {
      return JSON.readValue(line);
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the line, and a line is somebody's text.
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new UsageException(place + ": not a JSON object (column " + column + ")", e);
    }
  }

  // Ids are numbers in many exports.
  private static @Nullable String word(JsonNode node, String member, String place) {
    JsonNode value = node.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw new UsageException(place + ": \"" + member + "\" must be a string");
    }
    return value.asText().isBlank() ? null : value.asText();
  }
}
