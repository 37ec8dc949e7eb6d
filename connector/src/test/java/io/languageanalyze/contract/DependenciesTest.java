package io.languageanalyze.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a user of the connector gets along with it is a file of the repository, so that a review
 * sees it change. After a change on purpose, run this test once with {@code
 * -Ddependencies.write=true}.
 */
class DependenciesTest {

  private static final Path COMMITTED = Path.of("dependencies.txt");

  // Written by the build, just before the tests.
  private static final Path ACTUAL = Path.of("target", "dependencies.txt");

  @Test
  void runtimeDependencies_areThoseOfTheFile() throws IOException {
    List<String> lines = Files.readAllLines(ACTUAL);
    // The first line is the connector.
    String actual = String.join("\n", lines.subList(1, lines.size())) + "\n";
    if (Boolean.getBoolean("dependencies.write")) {
      Files.writeString(COMMITTED, actual);
    }
    assertEquals(Files.readString(COMMITTED), actual);
  }
}
