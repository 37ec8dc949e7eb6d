package io.languageanalyze.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads one JSON object a line: {@code text}, and optionally {@code id} and {@code language}. Blank
 * lines and other members are ignored; a document without an id is called {@code file:line}.
 */
final class JsonLinesReader implements DocumentReader {

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
    JsonLine.readAll(reader, place, name, line -> sink.accept(document(line)));
  }

  private static InputDocument document(JsonLine line) {
    if (!line.node().path("text").isTextual()) {
      throw new UsageException(line.place() + ": \"text\" must be there and be a string");
    }
    return new InputDocument(
        line.id(), line.node().path("text").textValue(), line.word("language"));
  }
}
