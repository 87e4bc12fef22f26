package rabita.tables;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import rabita.TestDisk;

/**
 * A file system that does so many more changes and then none, as after the death of its process.
 * Mounted as {@code store}, it is an object store: a folder is moved by copying each of its files
 * and deleting each after, and is deleted file by file.
 */
public final class MortalDisk extends TestDisk {
  static final AtomicInteger CHANGES = new AtomicInteger(Integer.MAX_VALUE);

  /** The change before which so many others are done fails; those after it do not. */
  static final AtomicInteger REFUSED = new AtomicInteger(Integer.MAX_VALUE);

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (isStore()) {
      copy(from, to);
      return delete(from, true);
    }

    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (isStore() && recursive && isFolder(path)) {
      for (FileStatus file : listStatus(path)) {
        delete(file.getPath(), true);
      }
    }

    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    change();
    return super.mkdirs(path);
  }

  @Override
  protected void beforeCreating(Path path) throws IOException {
    change();
  }

  private void copy(Path from, Path to) throws IOException {
    if (isFolder(from)) {
      mkdirs(to);
      for (FileStatus file : listStatus(from)) {
        copy(file.getPath(), new Path(to, file.getPath().getName()));
      }
    } else {
      change();
      java.nio.file.Files.copy(pathToFile(from).toPath(), pathToFile(to).toPath());
    }
  }

  private boolean isFolder(Path path) throws IOException {
    return exists(path) && getFileStatus(path).isDirectory();
  }

  private boolean isStore() {
    return getScheme().equals("store");
  }

  private static void change() throws IOException {
    if (CHANGES.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      throw new IOException("The process is dead");
    }

    if (REFUSED.getAndDecrement() == 0) {
      throw new IOException("This change is refused");
    }
  }
}
