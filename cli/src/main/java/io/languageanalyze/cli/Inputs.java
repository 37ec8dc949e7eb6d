package io.languageanalyze.cli;

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
      Reading.read(
          "--input",
          file.path(),
          output,
          path -> reader(path).read(path, file.name(), documents::add));
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

  private static DocumentReader reader(Path file) {
    DocumentReader reader = READERS.get(ending(file));
    if (reader == null) {
      throw new UsageException(
          file + ": cannot tell what it holds; the ending must be .jsonl, .csv or .txt");
    }
    return reader;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
