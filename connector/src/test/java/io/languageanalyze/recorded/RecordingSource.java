package io.languageanalyze.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Who responded when traffic was recorded. */
public enum RecordingSource {
  /** The real service. Not part of the repository; tests are skipped where it is absent. */
  SERVICE(Path.of(System.getProperty("shared.dir", "../shared"), "azure-language", "recordings")),

  /**
   * The emulator, with documents of our own. Always there. It shows that what was read once is
   * still read, and nothing about the service.
   */
  EMULATOR(
      Path.of(System.getProperty("recordings.dir", "../emulator/src/test/resources/recordings")));

  private final Path folder;

  RecordingSource(Path folder) {
    this.folder = folder;
  }

  /** Whether its recordings are on this machine. */
  public boolean isPresent() {
    return Files.isDirectory(folder);
  }

  /** Its files; skips the test where there are none. */
  public List<Path> files() throws IOException {
    Assumptions.assumeTrue(
        this == EMULATOR || isPresent(), "recorded traffic is not at " + folder + ": skipped");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
