package io.languageanalyze.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** Reads an input file such that what is wrong with it becomes one line for its owner. */
final class Reading {

  /** Takes all that is in a file. */
  interface Reader {
    void read(Path file) throws IOException;
  }

  private Reading() {}

  /**
   * Has {@code reader} read {@code file}.
   *
   * @param option the one that names the file, for messages
   * @param output the folder that the run will overwrite: the file must not lie in it
   * @throws UsageException when it does, or cannot be read, or is not UTF-8
   */
  static void read(String option, Path file, Path output, Reader reader) {
    if (absolute(file).startsWith(absolute(output))) {
      throw new UsageException(
          option + " " + file + ": lies in --output " + output + ", which is overwritten");
    }
    try {
      reader.read(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(notUtf8(file), e);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String notUtf8(Path file) {
    try {
      return file + ":" + Utf8.firstBadLine(file) + ": not UTF-8";
    } catch (IOException e) {
      return file + ": not UTF-8, and cannot be read again: " + e.getMessage();
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
