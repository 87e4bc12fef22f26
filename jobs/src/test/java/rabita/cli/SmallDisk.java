package rabita.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataOutputStream;
import rabita.TestDisk;

/** A file system that is no local disk and has room for so many bytes. */
public final class SmallDisk extends TestDisk {
  static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

  @Override
  protected FSDataOutputStream created(FSDataOutputStream file) throws IOException {
    FilterOutputStream limited =
        new FilterOutputStream(file) {
          @Override
          public void write(int b) throws IOException {
            take(1);
            out.write(b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
            out.write(bytes, from, length);
          }
        };
    return new FSDataOutputStream(limited, null);
  }

  private static void take(int bytes) throws IOException {
    if (ROOM.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }
}
