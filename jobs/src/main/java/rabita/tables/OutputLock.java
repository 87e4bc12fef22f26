package rabita.tables;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import rabita.sources.UserException;

/** Keeps a second run away from an output folder. */
interface OutputLock extends Closeable {

  /**
   * Takes the lock.
   *
   * @param path file of the lock
   * @param output the folder, for what is said of it
   * @throws UserException when another run holds it
   */
  static OutputLock take(FileSystem system, Path path, Path output) throws IOException {
    return system instanceof LocalFileSystem local
        ? SystemLock.take(local, path, output)
        : FileLease.take(system, path, output);
  }

  /** Whether it is held still: a run that stood still for long may have lost it to another. */
  boolean isHeld() throws IOException;

  static UserException busy(Path output) {
    return new UserException(
        "Cannot write %s: another run is writing it. Wait for it or choose another output."
            .formatted(output));
  }
}
