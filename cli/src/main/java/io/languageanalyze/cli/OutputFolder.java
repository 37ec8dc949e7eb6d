package io.languageanalyze.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that one run at a time fills. Its files are called {@code *.part} until the run is
 * over; {@code summary.json} gets its name last, so where it is the others are whole.
 */
final class OutputFolder implements Closeable {

  private static final String MARKER = ".analyze-output";
  private static final String SUMMARY = "summary.json";
  private static final List<String> LINE_FILES =
      List.of("results.jsonl", "dead-letters.jsonl", "documents.jsonl");

  private final Path folder;
  private final FolderLock lock;
  private final LineFile results;
  private final LineFile deadLetters;
  private final LineFile documents;

  private OutputFolder(Path folder, FolderLock lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.results = new LineFile(folder.resolve(LINE_FILES.get(0)));
    this.deadLetters = new LineFile(folder.resolve(LINE_FILES.get(1)));
    this.documents = new LineFile(folder.resolve(LINE_FILES.get(2)));
  }

  /** Refuses a folder that holds what this program did not write. Changes nothing. */
  static void check(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(MARKER))) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException("--output " + folder + ": is not a folder");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new UsageException(
            "--output " + folder + ": holds files that this program did not write; name another");
      }
    } catch (IOException e) {
      throw new UsageException("--output " + folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  /**
   * Takes the folder, creates it where it is missing, and removes what an earlier run left.
   *
   * @throws UsageException when another run has it, or it holds what this program did not write
   */
  static OutputFolder open(Path folder) {
    check(folder);
    try {
      Files.createDirectories(folder);
      FolderLock lock =
          FolderLock.take(
              folder, MARKER, "The next run of cli/analyze may overwrite this folder.\n");
      if (lock == null) {
        throw new UsageException(
            "--output " + folder + ": another run is writing into it; wait for it or name another");
      }
      return empty(folder, lock);
    } catch (IOException e) {
      throw new UsageException("--output " + folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static OutputFolder empty(Path folder, FolderLock lock) throws IOException {
    try {
      for (String name : Stream.concat(LINE_FILES.stream(), Stream.of(SUMMARY)).toList()) {
        Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(folder.resolve(name + LineFile.UNFINISHED));
      }
      Files.deleteIfExists(folder.resolve(FailureFile.NAME));
      return new OutputFolder(folder, lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  Path path() {
    return folder;
  }

  LineFile results() {
    return results;
  }

  LineFile deadLetters() {
    return deadLetters;
  }

  LineFile documents() {
    return documents;
  }

  /** Gives the output files their names. */
  void publish() throws IOException {
    results.publish();
    deadLetters.publish();
    documents.publish();
  }

  /** Ends a run that came to its end. */
  void publish(String summary) throws IOException {
    try (LineFile file = new LineFile(folder.resolve(SUMMARY))) {
      file.write(summary);
      file.publish();
    }
  }

  @Override
  public void close() throws IOException {
    try (lock;
        results;
        deadLetters;
        documents) {
      // Each is closed, whatever becomes of the others.
    }
  }
}
