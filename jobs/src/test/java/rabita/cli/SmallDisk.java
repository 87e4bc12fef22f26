package rabita.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.fs.FSDataOutputStream;
import rabita.TestDisk;

/**
 * A file system that is no local disk and has room for so many bytes. Of several writers for whom
 * there is none, one learns it at once and the others later.
 */
public final class SmallDisk extends TestDisk {
  static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

  /** Writers that have not learned it yet. */
  static final AtomicInteger WAITING = new AtomicInteger();

  private static final long NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

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
    long left = ROOM.addAndGet(-bytes);
    if (left >= 0) {
      return;
    }

    if (left + bytes < 0) {
      hang();
    }

    throw new IOException("No space left on device");
  }

  /** A disk that hangs is not interrupted. */
  private static void hang() {
    WAITING.incrementAndGet();
    long end = System.nanoTime() + NANOSECONDS;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }

    WAITING.decrementAndGet();
  }
}
