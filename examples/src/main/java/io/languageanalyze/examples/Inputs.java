package io.languageanalyze.examples;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documents of all the files that were asked for, read before anything is sent anywhere. */
final class Inputs {

  private static final Map<String, DocumentReader> READERS =
      Map.of(
          ".jsonl", new JsonLinesReader(),
          ".csv", new CsvReader(),
          ".txt", new TextReader());

  private Inputs() {}

  /**
   * Reads every file that {@code patterns} name, each once, in the order of the patterns and,
   * within one, of the paths.
   *
   * @param output the folder that the run will overwrite: no input may lie in it
   * @throws UsageException when a pattern names nothing, or a file is not what its ending says
   */
  static List<InputDocument> read(List<String> patterns, Path output) {
    List<InputDocument> documents = new ArrayList<>();
    for (InputFile file : InputFiles.find(patterns)) {
      if (absolute(file.path()).startsWith(absolute(output))) {
        throw new UsageException(
            "--input " + file.path() + ": lies in --output " + output + ", which is overwritten");
      }
      read(file, documents);
    }
    if (documents.isEmpty()) {
      throw new UsageException("no document in " + String.join(", ", patterns));
    }
    return documents;
  }

  /** Whether a file has an ending that says how to read it. */
  static boolean isReadable(Path file) {
    return READERS.containsKey(ending(file));
  }

  private static void read(InputFile file, List<InputDocument> documents) {
    DocumentReader reader = READERS.get(ending(file.path()));
    if (reader == null) {
      throw new UsageException(
          file.path() + ": cannot tell what it holds; the ending must be .jsonl, .csv or .txt");
    }
    try {
      reader.read(file.path(), file.name(), documents::add);
    } catch (CharacterCodingException e) {
      throw new UsageException(notUtf8(file.path()), e);
    } catch (IOException e) {
      throw new UsageException(file.path() + ": cannot be read: " + e.getMessage(), e);
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

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
