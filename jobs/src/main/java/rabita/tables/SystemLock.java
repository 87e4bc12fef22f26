package rabita.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** On a local disk: a lock of the operating system, gone with the process. */
record SystemLock(LocalFileSystem system, Path path, FileChannel channel) implements OutputLock {

  static SystemLock take(LocalFileSystem system, Path path, Path output) throws IOException {
    system.mkdirs(path.getParent());
    java.nio.file.Path file = system.pathToFile(path).toPath();
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = isLocked(channel) && isAt(file, channel);
    } finally {
      if (!taken) {
        channel.close();
      }
    }

    if (!taken) {
      throw OutputLock.busy(output);
    }

    return new SystemLock(system, path, channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Whether the locked file is still the one at the path: who ends a lock deletes its file. */
  private static boolean isAt(java.nio.file.Path path, FileChannel channel) throws IOException {
    String id = UUID.randomUUID().toString();
    try {
      channel.truncate(0).write(ByteBuffer.wrap(id.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }

    try {
      return Files.readString(path).equals(id);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public boolean isHeld() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    system.delete(path, false);
    channel.close();
  }
}
