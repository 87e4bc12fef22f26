package rabita.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rabita.TestDisk;

class FileLeaseTest {
  @TempDir private Path folder;

  /** The file is empty between its making and its closing: it is of this run nevertheless. */
  @Test
  void aRenewalThatFailsIsMadeUpForByTheNext() throws IOException {
    try (FileLease lease = take()) {
      FailingDisk.fails = true;
      lease.renew();
      FailingDisk.fails = false;

      assertThat(file()).isEmptyFile();
      assertThat(lease.isHeld()).isTrue();

      lease.renew();
      assertThat(file()).isNotEmptyFile();
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAnotherRunHasTakenIsLeftToIt() throws IOException {
    try (FileLease lease = take()) {
      Files.writeString(file(), "another run");
      lease.renew();
      assertThat(lease.isHeld()).isFalse();
    }

    assertThat(file()).hasContent("another run");
  }

  /** Who emptied the file is not known to one that has not written it. */
  @Test
  void anEmptyFileIsNotHeldByARunWhoseLastRenewalWentWell() throws IOException {
    try (FileLease lease = take()) {
      Files.writeString(file(), "");
      assertThat(lease.isHeld()).isFalse();
    }
  }

  private FileLease take() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.failing.impl", FailingDisk.class.getName());
    configuration.setBoolean("fs.failing.impl.disable.cache", true);
    var path = new org.apache.hadoop.fs.Path("failing://" + file());
    FileSystem system = path.getFileSystem(configuration);
    return FileLease.take(system, path, path);
  }

  private Path file() {
    return folder.resolve("lock");
  }

  /** Makes a file and does not write it. */
  public static final class FailingDisk extends TestDisk {
    private static boolean fails;

    @Override
    protected FSDataOutputStream created(FSDataOutputStream file) {
      if (!fails) {
        return file;
      }

      return new FSDataOutputStream(
          new FilterOutputStream(file) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              throw new IOException("The data node is gone");
            }
          },
          null);
    }
  }
}
