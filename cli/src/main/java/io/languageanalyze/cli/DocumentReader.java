package io.languageanalyze.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the documents of one file, in their order. */
interface DocumentReader {

  /**
   * Hands each document to {@code sink}.
   *
   * @param file what to read, in UTF-8
   * @param name what to call it in ids
   * @throws UsageException when the file is not what its ending says; names file and line
   * @throws IOException when the file cannot be read, or is not UTF-8
   */
  void read(Path file, String name, Consumer<InputDocument> sink) throws IOException;
}
