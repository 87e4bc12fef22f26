package rabita.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * On a local disk: a lock of the operating system, gone with the process.
 *
 * <p>A process loses its locks of a file as soon as it closes any of its descriptors of that file
 * (IEEE Std 1003.1, {@code fcntl}). So the channel that has seen the file at its path stays open as
 * long as the one that locks it.
 */
record SystemLock(LocalFileSystem system, Path path, FileChannel locked, FileChannel seen)
    implements OutputLock {

  static SystemLock take(LocalFileSystem system, Path path, Path output) throws IOException {
    system.mkdirs(path.getParent());
    java.nio.file.Path file = system.pathToFile(path).toPath();
    FileChannel locked =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileChannel seen = null;
    boolean taken = false;
    try {
      if (isLocked(locked)) {
        byte[] id = sign(locked, file);
        seen = FileChannel.open(file, StandardOpenOption.READ);
        taken = holds(seen, id);
      }
    } catch (NoSuchFileException e) {
      // Its holder has ended, and deleted it; the lock was of a file that is gone.
    } finally {
      if (!taken) {
        close(locked, seen);
      }
    }

    if (!taken) {
      throw OutputLock.busy(output);
    }

    return new SystemLock(system, path, locked, seen);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Makes the locked file known by what is in it; leaves none where it cannot. */
  private static byte[] sign(FileChannel locked, java.nio.file.Path file) throws IOException {
    byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    try {
      locked.truncate(0).write(ByteBuffer.wrap(id));
      return id;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static boolean holds(FileChannel file, byte[] id) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(id.length);
    file.read(start, 0);
    return Arrays.equals(start.array(), id);
  }

  private static void close(FileChannel locked, FileChannel seen) throws IOException {
    if (seen != null) {
      seen.close();
    }

    locked.close();
  }

  @Override
  public boolean isHeld() {
    return locked.isOpen();
  }

  @Override
  public void close() throws IOException {
    system.delete(path, false);
    close(locked, seen);
  }
}
