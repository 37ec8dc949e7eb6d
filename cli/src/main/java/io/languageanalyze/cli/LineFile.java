package io.languageanalyze.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file written line by line by many threads; it has its name only once it is whole. */
final class LineFile implements Closeable {

  /** What the name ends with while the file is not whole. */
  static final String UNFINISHED = ".part";

  private final Path target;
  private final Path unfinished;
  private final Writer writer;

  LineFile(Path target) throws IOException {
    this.target = target;
    this.unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    this.writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
  }

  synchronized void write(String line) throws IOException {
    writer.write(line);
    writer.write('\n');
  }

  /** Where it is once it is published. */
  Path path() {
    return target;
  }

  /** Gives the file its name. */
  synchronized void publish() throws IOException {
    writer.close();
    Files.move(
        unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
