package rabita.tables;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** On a local disk: a lock of the operating system, gone with the process. */
record SystemLock(LocalFileSystem system, Path path, FileChannel channel) implements OutputLock {

  static SystemLock take(LocalFileSystem system, Path path, Path output) throws IOException {
    system.mkdirs(path.getParent());
    FileChannel channel =
        FileChannel.open(
            system.pathToFile(path).toPath(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new SystemLock(system, path, channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw OutputLock.busy(output);
    }

    channel.close();
    throw OutputLock.busy(output);
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
