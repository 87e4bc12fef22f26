package rabita.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLockTest {
  @TempDir private Path folder;

  @Test
  void anotherProcessSeesItUntilItIsClosed() throws Exception {
    try (SystemLock lock = take()) {
      assertThat(lock.isHeld()).isTrue();
      assertThat(seenByAnotherProcess()).isEqualTo("locked");
    }

    assertThat(folder).isEmptyDirectory();
    assertThat(seenByAnotherProcess()).isEqualTo("free");
  }

  private SystemLock take() throws IOException {
    var path = new org.apache.hadoop.fs.Path(file().toUri());
    LocalFileSystem system = FileSystem.getLocal(new Configuration());
    return SystemLock.take(system, path, path);
  }

  private Path file() {
    return folder.resolve("lock");
  }

  private String seenByAnotherProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes(),
                Another.class.getName(),
                file().toString())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return printed;
  }

  private static String classes() throws Exception {
    return Path.of(Another.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  /** Tries to lock the file as a run in a process of its own does. */
  static final class Another {
    private Another() {}

    public static void main(String[] arguments) throws IOException {
      try (FileChannel file =
          FileChannel.open(
              Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        System.out.println(file.tryLock() == null ? "locked" : "free");
      }
    }
  }
}
