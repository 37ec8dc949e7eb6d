package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

  @TempDir Path folder;

  /** Another process that takes the lock, says so, and waits until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      FolderLock lock = FolderLock.take(Path.of(args[0]), "lock", "");
      System.out.write(lock == null ? '-' : '+');
      System.out.flush();
      System.exit(System.in.read());
    }
  }

  @Test
  void secondRunInThisProcess_isTurnedAway_byWhateverPath_andTakesNothingFromTheFirst()
      throws Exception {
    Path other = Files.createSymbolicLink(folder.resolve("link"), folder);
    FolderLock first = take(folder);
    assertNotNull(first);

    assertNull(take(folder));
    assertNull(take(other));
    // A lock of the system is lost where any channel of its file is closed.
    assertEquals('-', outputOf(hold()));
    first.close();

    try (FolderLock second = take(other)) {
      assertNotNull(second);
    }
    assertEquals("content", Files.readString(folder.resolve("lock")));
  }

  @Test
  void processThatIsKilled_leavesNoLockBehind() throws Exception {
    Process holder = hold();
    assertEquals('+', holder.getInputStream().read());

    assertNull(take(folder));
    holder.destroyForcibly().waitFor();

    try (FolderLock lock = take(folder)) {
      assertNotNull(lock);
    }
  }

  private static @Nullable FolderLock take(Path folder) throws IOException {
    return FolderLock.take(folder, "lock", "content");
  }

  private static int outputOf(Process holder) throws IOException, InterruptedException {
    try {
      return holder.getInputStream().read();
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  private Process hold() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Holder.class.getName(),
            folder.toString())
        .start();
  }
}
