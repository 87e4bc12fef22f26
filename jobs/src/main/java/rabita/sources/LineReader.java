package rabita.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines of bytes; a line over the limit is skipped, not held. */
final class LineReader {
  /** Bytes that are shown of a line that is too long; more than a byte order mark. */
  private static final int SHOWN = 1024;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long position;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (true) {
      if (from == to) {
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
          return any;
        }
      }

      any = true;
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }

      append(end);
      boolean found = end < to;
      position += end - from + (found ? 1 : 0);
      from = found ? end + 1 : end;
      if (found) {
        return true;
      }
    }
  }

  /** The bytes of the line, valid up to {@link #length()} until the next call. */
  byte[] bytes() {
    return line;
  }

  /** Number of bytes in the line without its end, a carriage return before it included. */
  int length() {
    return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
  }

  /** True where the line was longer than the limit; its begin is kept. */
  boolean isTooLong() {
    return tooLong;
  }

  /**
   * Number of bytes to decode: all of them, of a line that is too long only a begin, cut where a
   * character of UTF-8 ends.
   */
  int shownLength() {
    if (!tooLong) {
      return length();
    }

    int end = Math.min(SHOWN, length - 1);
    while (end > 0 && (line[end] & 0xC0) == 0x80) {
      end--;
    }

    return end;
  }

  /** Number of bytes read so far, line ends included. */
  long position() {
    return position;
  }

  private void append(int end) {
    int count = Math.min(end - from, limit - length);
    tooLong |= count < end - from;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, (int) Math.min(limit, line.length * 2L)));
    }

    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }
}
