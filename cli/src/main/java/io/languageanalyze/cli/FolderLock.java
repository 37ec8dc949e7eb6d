package io.languageanalyze.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The right of one run to write into a folder. It is a lock of the operating system on a file in
 * the folder, so it ends with the process at the latest, however that ends; the file stays.
 */
final class FolderLock implements Closeable {

  // Where a process closes any channel of a file, it loses its locks on that file. So a second run
  // in this process must be turned away before it opens the file.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the lock; null when another run has it.
   *
   * @param folder must exist
   * @param name of the file to lock, which is created where it is missing
   * @param content what the file says to those who find it
   */
  static @Nullable FolderLock take(Path folder, String name, String content) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      return null;
    }
    FolderLock lock = null;
    try {
      FileChannel channel =
          FileChannel.open(real.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = hold(real, channel, content);
      return lock;
    } finally {
      if (lock == null) {
        HELD.remove(real);
      }
    }
  }

  private static @Nullable FolderLock hold(Path folder, FileChannel channel, String content)
      throws IOException {
    boolean isHeld = false;
    try {
      if (channel.tryLock() == null) {
        return null;
      }
      channel.truncate(0);
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      isHeld = true;
      return new FolderLock(folder, channel);
    } catch (OverlappingFileLockException e) {
      return null;
    } finally {
      if (!isHeld) {
        channel.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(folder);
  }
}
