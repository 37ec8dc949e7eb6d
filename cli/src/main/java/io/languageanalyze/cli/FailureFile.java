package io.languageanalyze.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Keeps the details of a failure wherever there is room for them. */
final class FailureFile {

  /** What it is called in the output folder. */
  static final String NAME = "failure.txt";

  private FailureFile() {}

  /**
   * Writes the stack trace of {@code failure} into a file.
   *
   * @param folder where it belongs; null when there is none yet. The folder for temporary files
   *     stands in for it
   * @return the file; null when it could be written nowhere
   */
  static @Nullable Path write(Throwable failure, @Nullable Path folder) {
    StringWriter details = new StringWriter();
    failure.printStackTrace(new PrintWriter(details, true));
    Path file = folder == null ? null : written(() -> folder.resolve(NAME), details.toString());
    return file == null
        ? written(() -> Files.createTempFile("analyze-failure-", ".txt"), details.toString())
        : file;
  }

  /** Says where the details are; where they are in no file, they go to the terminal. */
  static void report(PrintStream terminal, String line, Throwable failure, @Nullable Path folder) {
    Path file = write(failure, folder);
    if (file == null) {
      terminal.println(line + ". No file can be written, so the details follow");
      failure.printStackTrace(terminal);
    } else {
      terminal.println(line + ". Details are in " + file);
    }
  }

  private interface Place {
    Path find() throws IOException;
  }

  // Nothing is lost with the exception: the next place is tried.
  private static @Nullable Path written(Place place, String details) {
    Path file = null;
    try {
      file = place.find();
      return Files.writeString(file, details);
    } catch (IOException e) {
      delete(file);
      return null;
    }
  }

  // Half of the details, or none, would pass for all of them.
  private static void delete(@Nullable Path file) {
    if (file != null && !file.toFile().delete()) {
      file.toFile().deleteOnExit();
    }
  }
}
