package rabita;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk under whatever scheme it is mounted: a test stands between it and its files. */
public abstract class TestDisk extends RawLocalFileSystem {
  private String scheme;

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    scheme = name.getScheme();
    super.initialize(name, configuration);
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public URI getUri() {
    return URI.create(scheme + ":///");
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int buffer, short copies, long block, Progressable progress)
      throws IOException {
    beforeCreating(path);
    return created(super.create(path, overwrite, buffer, copies, block, progress));
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
    beforeCreating(path);
    return created(super.create(path, permission, overwrite, buffer, copies, block, progress));
  }

  /** Without what only a status of the scheme {@code file} can look up. */
  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    return Arrays.stream(super.listStatus(folder)).map(TestDisk::plain).toArray(FileStatus[]::new);
  }

  private static FileStatus plain(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
  }

  /** No process is started for it, as the local disk does for each file. */
  @Override
  public void setPermission(Path path, FsPermission permission) {}

  /** Called before a file is made; it may fail. */
  protected void beforeCreating(Path path) throws IOException {}

  /** A file that is made, as its writer is given it. */
  protected FSDataOutputStream created(FSDataOutputStream file) throws IOException {
    return file;
  }
}
