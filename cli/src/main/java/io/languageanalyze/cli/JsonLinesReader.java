package io.languageanalyze.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads one JSON object a line: {@code text}, and optionally {@code id} and {@code language}. Blank
 * lines and other members are ignored; a document without an id is called {@code file:line}. A text
 * that is null or left out is a blank one, as an empty cell of a table is; where no line has one,
 * the file is none of these.
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
    WantedMember wanted = new WantedMember("text");
    JsonLine.readAll(
        reader,
        place,
        name,
        line -> {
          wanted.findIn(line);
          sink.accept(document(line));
        });
    wanted.check();
  }

  private static InputDocument document(JsonLine line) {
    String text = line.text("text");
    return new InputDocument(line.id(), text == null ? "" : text, line.word("language"));
  }
}
