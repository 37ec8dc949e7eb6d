package io.languageanalyze.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a whole file as one document, called as the file is. */
final class TextReader implements DocumentReader {

  @Override
  public void read(Path file, String name, Consumer<InputDocument> sink) throws IOException {
    try (BufferedReader reader = Utf8.open(file)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      sink.accept(new InputDocument(name, text.toString(), null));
    }
  }
}
