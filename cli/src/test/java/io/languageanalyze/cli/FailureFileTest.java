package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailureFileTest {

  private final Throwable failure = new IllegalStateException("what went wrong");

  @TempDir Path folder;

  @Test
  void details_areInTheFolder() throws IOException {
    Path file = FailureFile.write(failure, folder);

    assertEquals(folder.resolve("failure.txt"), file);
    assertTrue(Files.readString(file).contains("IllegalStateException: what went wrong"));
  }

  @Test
  void folderThatTakesNoFile_givesWayToTheOneForTemporaryFiles() throws IOException {
    Path gone = folder.resolve("gone");

    for (Path place : new Path[] {gone, null}) {
      Path file = FailureFile.write(failure, place);

      assertNotNull(file);
      assertFalse(file.startsWith(gone));
      assertTrue(Files.readString(file).contains("what went wrong"));
      Files.delete(file);
    }
  }
}
