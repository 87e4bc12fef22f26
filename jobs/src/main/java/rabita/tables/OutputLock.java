package rabita.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import rabita.sources.UserException;

/**
 * Keeps a second run away from an output folder.
 *
 * <p>On a local disk it is a lock of the operating system, gone with the process. Elsewhere it is a
 * file that its run touches again and again; one left behind by a dead run is void after {@link
 * #VOID_AFTER}.
 */
final class OutputLock implements Closeable {
  static final Duration VOID_AFTER = Duration.ofMinutes(2);

  private final FileSystem system;
  private final Path path;
  private final FileChannel channel;
  private final ScheduledExecutorService pulse;

  private OutputLock(
      FileSystem system, Path path, FileChannel channel, ScheduledExecutorService pulse) {
    this.system = system;
    this.path = path;
    this.channel = channel;
    this.pulse = pulse;
  }

  /**
   * Takes the lock.
   *
   * @throws UserException when another run holds it
   */
  static OutputLock take(FileSystem system, Path path, Path output) throws IOException {
    return system instanceof LocalFileSystem local
        ? onDisk(local, path, output)
        : elsewhere(system, path, output);
  }

  private static OutputLock onDisk(LocalFileSystem system, Path path, Path output)
      throws IOException {
    system.mkdirs(path.getParent());
    FileChannel channel =
        FileChannel.open(
            system.pathToFile(path).toPath(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new OutputLock(system, path, channel, null);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw busy(output);
    }

    channel.close();
    throw busy(output);
  }

  private static OutputLock elsewhere(FileSystem system, Path path, Path output)
      throws IOException {
    try {
      system.create(path, false).close();
    } catch (FileAlreadyExistsException e) {
      long age = System.currentTimeMillis() - system.getFileStatus(path).getModificationTime();
      if (age < VOID_AFTER.toMillis()) {
        throw busy(output);
      }

      system.create(path, true).close();
    }

    ScheduledExecutorService pulse =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "rabita-output-lock");
              thread.setDaemon(true);
              return thread;
            });
    pulse.scheduleAtFixedRate(() -> touch(system, path), 20, 20, TimeUnit.SECONDS);
    return new OutputLock(system, path, null, pulse);
  }

  private static void touch(FileSystem system, Path path) {
    try {
      system.create(path, true).close();
    } catch (IOException e) {
      // The next beat tries again; a lock that is not touched for long is void by design.
      return;
    }
  }

  private static UserException busy(Path output) {
    return new UserException(
        "Cannot write %s: another run is writing it. Wait for it or choose another output."
            .formatted(output));
  }

  @Override
  public void close() throws IOException {
    if (pulse != null) {
      pulse.shutdownNow();
    }

    system.delete(path, false);
    if (channel != null) {
      channel.close();
    }
  }
}
