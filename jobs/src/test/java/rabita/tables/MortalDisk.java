package rabita.tables;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that does so many more changes and then none, as after the death of its process.
 */
public final class MortalDisk extends RawLocalFileSystem {
  static final AtomicInteger CHANGES = new AtomicInteger(Integer.MAX_VALUE);

  @Override
  public String getScheme() {
    return "mortal";
  }

  @Override
  public URI getUri() {
    return URI.create("mortal:///");
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    change();
    return super.mkdirs(path);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    change();
    return super.create(path, permission, overwrite, buffer, copies, block, progress);
  }

  private static void change() throws IOException {
    if (CHANGES.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      throw new IOException("The process is dead");
    }
  }
}
